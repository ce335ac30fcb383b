package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.cehrs.practice.running.Administrator;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.Program;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's data, told and erased by the commands as an administrator types them. */
class PersonalDataTest {

  /** Student 1, as the demo LMS names her. */
  private static final String NAME = "Amara Okonkwo";

  private static DemoWorld world;

  @BeforeAll
  static void start() {
    world = DemoWorld.start();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void tellsAndErasesAStudentWhoseGradeStillWaits() throws Exception {
    world.lms().failNextScores(503, 1000);
    Desk desk = Desk.take(world, "Student 1", "Domain quiz");
    desk.answer(1, 1, "b");
    assertThat(desk.submit().status()).isEqualTo(200);
    assertThat(Desk.take(world, "Student 2", "Domain quiz").answer(1, 1, "c").status())
        .isEqualTo(200);

    String user = types("people", NAME).lines().findFirst().orElseThrow();
    JsonNode told = new JsonMapper().readTree(types("export-person", user));

    assertThat(told.get("user_id").asString()).isEqualTo(user);
    assertThat(told.get("people").get(0).get("name").asString()).isEqualTo(NAME);
    assertThat(told.get("answers").get(0).get("content").asString()).isEqualTo("b");
    assertThat(told.get("questions")).hasSize(20);
    assertThat(told.get("scores")).hasSize(1);
    assertThat(told.get("grades").get(0).get("state").asString()).isEqualTo("waiting");
    assertThat(told.toString()).doesNotContainIgnoringCase("rationale", "\"key\"", "difficulty");

    assertThat(types("erase-person", user)).contains("Nothing is erased yet", "attempts 1");
    assertThat(desk.view().status()).isEqualTo(200);

    assertThat(types("erase-person", user, "--yes")).contains("Erased: ", "grades 1");

    assertThat(desk.view().status()).as("the session is gone").isEqualTo(401);
    assertThat(types("grades")).isEqualTo("No grade waits, none is held up.\n");
    assertThat(run("export-person", user))
        .isEqualTo(
            new Program(
                1,
                """
                Nothing is stored of a person with the user id "%s" there.
                Expected the platform's own user id, to the letter; "people NAME" finds it.
                """
                    .formatted(user)));
    assertThat(types("people", NAME)).startsWith("No name or user id is stored that fits");
    Visitor again = new Visitor().signIn(world.lms().address(), "Student 1");
    assertThat(again.launch(world.lms().address(), "Domain quiz").body())
        .as("whoever comes back is new")
        .contains("Start exam");
  }

  private static String types(String... words) {
    return new Administrator(world.settings()).does(words);
  }

  private static Program run(String... words) throws IOException, InterruptedException {
    return Program.run(world, world.management().getPort(), words);
  }
}

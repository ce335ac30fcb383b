package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import org.cehrs.demolms.course.Grade;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A submitted exam's grade reaches the gradebook, whatever the platform does first. */
class GradesTest {

  private static DemoWorld world;

  @BeforeAll
  static void start() {
    world = DemoWorld.start();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  /** Starts an exam, answers nothing and submits; answers the result page. */
  static Visitor.Page takeBlank(DemoWorld world, Visitor student, String link) {
    Visitor.Page start = student.launch(world.lms().address(), link);
    Visitor.Page player =
        student.follow(student.submit(KeysStayOnTheServerTest.startForm(start), world.tool()));
    URI submit =
        world
            .tool()
            .resolve(player.address().getPath().replaceFirst("(/s/[^/]+)/", "$1/api/") + "/submit");
    Visitor.Page done =
        student.send(
            HttpRequest.newBuilder(submit)
                .header("Origin", world.tool().toString())
                .header("X-CEHRS-Session", "1")
                .POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(done.status()).as(done.body()).isEqualTo(200);
    return student.get(URI.create(player.address() + "/result"));
  }

  private static List<Grade> gradesOf(String comment) {
    return world.lms().grades().stream()
        .filter(grade -> grade.toString().contains(comment))
        .toList();
  }

  @Test
  void sendsAgainWhatThePlatformRefusedForAWhile() {
    world.lms().failNextScores(503, 1);
    Visitor student = new Visitor().signIn(world.lms().address(), "Student 1");

    Visitor.Page result = takeBlank(world, student, "Diagnostic");

    assertThat(result.body()).contains("Your result").contains("rough estimate");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(gradesOf("of 500 (390 passes)")).hasSize(1));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(student.get(result.address()).body()).contains("Grade sent"));
  }

  @Test
  void makesTheLineItemThatTheLinkDoesNotBring() {
    int before = world.lms().lineItems().size();
    Visitor student = new Visitor().signIn(world.lms().address(), "Student 2");

    Visitor.Page result = takeBlank(world, student, "Domain quiz");

    assertThat(result.body()).contains("Your result").contains("of 20");
    assertThat(result.body()).doesNotContain("of 500");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(gradesOf("of 20 correct")).hasSize(1));
    assertThat(world.lms().lineItems()).hasSize(before + 1);
  }
}

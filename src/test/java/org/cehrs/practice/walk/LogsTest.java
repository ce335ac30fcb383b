package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cehrs.practice.administration.Administration;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.Visitor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server's log tells, and of whom it is silent. */
@ExtendWith(OutputCaptureExtension.class)
class LogsTest {

  private static final Pattern REFERENCE =
      Pattern.compile("[Rr]eference[^2-9A-Z]{1,40}([2-9A-HJKMNP-Z]{8})\\b");

  @Test
  void findsAnErrorByItsReferenceAndNamesNobody(CapturedOutput log) throws IOException {
    try (DemoWorld world =
        DemoWorld.start(
            DemoWorld.Run.trusting("").with(Map.of("logging.structured.format.console", "ecs")))) {
      List<String> secrets = new ArrayList<>();
      Visitor student = new Visitor().signIn(world.lms().address(), "Student 1");

      walkThroughAnExam(world, student, secrets);
      Visitor.Page problem = meetErrors(world, student);
      secrets.addAll(people(world));
      secrets.addAll(student.cookieValues(""));
      secrets.addAll(tokens(world));
      secrets.addAll(keys(world.keys()));

      assertThat(secrets).hasSizeGreaterThan(15).allMatch(secret -> secret.length() > 4);
      assertThat(log.getAll()).doesNotContain(secrets).doesNotContainPattern("\\w@\\w+\\.\\w");
      assertThat(lineOf(log, reference(problem)).get("problem").asString()).isEqualTo("not-found");
    }
  }

  /** Commands are given inside: one of its own would make this process's log plain. */
  private static void walkThroughAnExam(DemoWorld world, Visitor student, List<String> secrets) {
    Visitor.Form post = student.launchPost(world.lms().address(), "Diagnostic");
    secrets.addAll(post.fields().values());
    assertThat(student.follow(student.post(post)).status()).isEqualTo(200);
    world.lms().failNextScores(412, 1);
    GradesTest.takeBlank(world, student, "Diagnostic");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(world.bean(Administration.class).run(List.of("grades")).text())
                .contains("1 not sent"));
    Visitor elsewhere = new Visitor();
    assertThat(elsewhere.submit(post, world.lms().address()).status())
        .as("replayed")
        .isEqualTo(401);
  }

  private static Visitor.Page meetErrors(DemoWorld world, Visitor student) {
    Visitor.Page start = student.launch(world.lms().address(), "Diagnostic");
    String session = start.address().getPath().replaceFirst("(/s/[^/]+)/.*", "$1");
    assertThat(student.get(world.tool().resolve(session + "/?exam=nonsense")).status())
        .isEqualTo(400);
    assertThat(student.get(world.tool().resolve(session + "/report")).status()).isEqualTo(403);
    assertThat(student.get(world.tool().resolve(session.replace("/s/", "/%73/") + "/")).status())
        .isEqualTo(400);
    return student.get(world.tool().resolve(session + "/attempts/nothing"));
  }

  private static List<String> people(DemoWorld world) {
    return world.bean(DSLContext.class).fetch("select subject, name from person").stream()
        .flatMap(row -> Stream.of(row.get(0, String.class), row.get(1, String.class)))
        .toList();
  }

  private static List<String> tokens(DemoWorld world) {
    DSLContext sql = world.bean(DSLContext.class);
    List<String> secrets = new ArrayList<>();
    secrets.addAll(
        sql.fetchValues("select token from access_token").stream()
            .map(String.class::cast)
            .toList());
    secrets.addAll(
        sql.fetchValues("select id from launch").stream().map(String.class::cast).toList());
    return secrets;
  }

  private static List<String> keys(Path folder) throws IOException {
    List<String> secrets = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String content = Files.readString(file).strip();
        secrets.add(
            content.startsWith("{")
                ? new JsonMapper().readTree(content).get("d").asString()
                : content);
      }
    }
    return secrets;
  }

  private static String reference(Visitor.Page problem) {
    Matcher shown = REFERENCE.matcher(problem.body());
    assertThat(shown.find()).as(problem.body()).isTrue();
    return shown.group(1);
  }

  private static JsonNode lineOf(CapturedOutput log, String reference) {
    List<JsonNode> lines =
        log.getOut()
            .lines()
            .filter(line -> line.startsWith("{") && line.contains(reference))
            .map(line -> new JsonMapper().readTree(line))
            .filter(line -> line.path("reference").asString("").equals(reference))
            .toList();
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }
}

package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the operator's dashboard asks for is there, and counts what happened. */
class MetersTest {

  private static final Path DASHBOARD = Path.of("src", "deploy", "grafana-dashboard.json");
  private static final Pattern LABELS = Pattern.compile("\\{[^}]*}|\\[[^]]*]|by \\([^)]*\\)");
  private static final Pattern METRIC = Pattern.compile("[a-z]+(_[a-z]+)+");

  private static DemoWorld world;
  private static String session;

  @BeforeAll
  static void anExamIsTaken() {
    world = DemoWorld.start();
    Visitor student = new Visitor().signIn(world.lms().address(), "Student 1");
    Visitor.Page start = student.launch(world.lms().address(), "Diagnostic");
    Visitor.Page player =
        student.follow(student.submit(KeysStayOnTheServerTest.startForm(start), world.tool()));
    session = player.address().getPath().split("/")[2];
    URI api =
        world.tool().resolve(player.address().getPath().replaceFirst("(/s/[^/]+)/", "$1/api/"));
    student.send(save(api));
    student.post(new Visitor.Form(world.tool().resolve("/lti/launch"), Map.of()));
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static HttpRequest.Builder save(URI api) {
    return HttpRequest.newBuilder(URI.create(api + "/events"))
        .header("Content-Type", "application/json")
        .header("X-CEHRS-Session", "1")
        .header("Origin", world.tool().toString())
        .POST(
            HttpRequest.BodyPublishers.ofString(
                """
                {"clientId": "c", "clientSeq": 1, "position": 1, "kind": "answer", "content": "a"}
                """));
  }

  private static String scraped() {
    String port = world.bean(Environment.class).getProperty("local.management.port");
    return new Visitor()
        .get(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
        .body();
  }

  @Test
  void theDashboardAsksForNothingThatIsNotMeasured() throws IOException {
    Set<String> measured =
        scraped()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.replaceFirst("[{ ].*", ""))
            .collect(Collectors.toSet());
    assertThat(asked()).hasSizeGreaterThan(12);
    assertThat(measured).containsAll(asked());
  }

  /** The names in the dashboard's queries, less labels, ranges and functions. */
  private static Set<String> asked() throws IOException {
    JsonNode board = new JsonMapper().readTree(Files.readString(DASHBOARD));
    Set<String> names = new TreeSet<>();
    for (JsonNode expression : board.findValues("expr")) {
      String bare = LABELS.matcher(expression.asString()).replaceAll("");
      METRIC
          .matcher(bare.replace("histogram_quantile", ""))
          .results()
          .map(MatchResult::group)
          .forEach(names::add);
    }
    return names;
  }

  @Test
  void countsLaunchesAndSavesByOutcomeAndReason() {
    assertThat(scraped())
        .contains("cehrs_launches_seconds_count{outcome=\"done\",reason=\"none\"} 1")
        .contains("cehrs_launches_seconds_count{outcome=\"refused\",reason=")
        .contains("cehrs_saves_seconds_count{outcome=\"done\",reason=\"none\"} 1")
        .contains("cehrs_form_assembly_seconds_count 1");
  }

  @Test
  void countsWhatIsInProgressWithinSeconds() {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(scraped()).contains("cehrs_attempts_open 1.0"));
  }

  @Test
  void namesNobody() {
    assertThat(scraped()).doesNotContain("Student 1").doesNotContain(session);
  }
}

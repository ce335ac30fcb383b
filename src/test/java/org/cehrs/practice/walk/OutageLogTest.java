package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cehrs.demolms.DemoLms;
import org.cehrs.practice.running.PostgresServer;
import org.cehrs.practice.running.ToolProcess;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator reads in the log of a server whose PostgreSQL was away for a while. */
class OutageLogTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern REFERENCE = Pattern.compile("[>\"]([2-9A-Z]{8})[<\"]");
  private static final String LOGIN =
      "/lti/login?iss=https%3A%2F%2Flms&login_hint=7&target_link_uri=x";

  @TempDir private Path folder = Path.of("");

  @Test
  void tellsTheBeginningTheEndAndALineForEachRefusedRequest() throws IOException {
    URI address = ToolProcess.freeAddress();
    try (PostgresServer postgres = PostgresServer.start(folder.resolve("postgres"));
        DemoLms lms = DemoLms.start(DemoLms.Settings.on(0, () -> address))) {
      Files.writeString(folder.resolve("registrations.yml"), lms.registrationYaml());
      try (ToolProcess tool = start(address, postgres).awaitReady()) {
        Desk desk = Desk.take(lms, address, "Student 1", "Diagnostic");
        assertThat(desk.answer(1, 1, "a").status()).isEqualTo(200);
        int before = tool.log().size();

        postgres.stop();
        String save = reference(desk.answer(2, 2, "b"));
        String login = reference(new Visitor().get(address.resolve(LOGIN)));
        postgres.startAgain();
        await().atMost(PATIENCE).until(() -> desk.answer(2, 2, "b").status() == 200);
        await().atMost(PATIENCE).until(() -> tool.log().getLast().contains("Outage over after"));

        List<String> log = tool.log();
        check(log.subList(before, log.size()), save, login);

        assertThat(desk.submit().status()).isEqualTo(200);
        assertThat(desk.answer(3, 3, "c").status()).isEqualTo(409);
        await()
            .until(() ->
                tool.log().stream().anyMatch(line -> line.contains(" 409 closed on POST /s/…")));
        assertThat(tool.log()).noneMatch(line -> line.contains(session(desk)));
      }
    }
  }

  private static void check(List<String> log, String save, String login) {
    assertThat(log)
        .satisfiesOnlyOnce(line ->
            assertThat(line).contains("Outage: The database of CEHRS_DB_URL does not answer."))
        .satisfiesOnlyOnce(line -> assertThat(line).contains(save + " database-away on POST"))
        .satisfiesOnlyOnce(
            line -> assertThat(line).contains(login + " database-away on GET /lti/login"))
        .as("nothing else, neither stack traces nor SQL")
        .allMatch(line -> line.contains("Outage") || line.contains(" database-away on "))
        .as("nobody's hint")
        .noneMatch(line -> line.contains("hint"));
  }

  private ToolProcess start(URI address, PostgresServer postgres) {
    return ToolProcess.start(
        address,
        folder,
        Map.of("cehrs.db.url", postgres.newDatabase(), "cehrs.db.user", PostgresServer.USER));
  }

  private static String session(Desk desk) {
    return desk.api().getPath().split("/")[2];
  }

  private static String reference(Visitor.Page page) {
    assertThat(page.status()).isEqualTo(503);
    Matcher code = REFERENCE.matcher(page.body());
    assertThat(code.find()).as(page.body()).isTrue();
    return code.group(1);
  }
}

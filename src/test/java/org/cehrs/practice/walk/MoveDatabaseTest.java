package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.cehrs.practice.administration.CommandOutcome;
import org.cehrs.practice.running.Administrator;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A school outgrows its H2 file in the middle of an exam. */
class MoveDatabaseTest {

  private static DemoWorld world;
  private static PostgresServer postgres;

  @BeforeAll
  static void start(@TempDir Path folder) {
    world = DemoWorld.start();
    postgres = PostgresServer.start(folder);
  }

  @AfterAll
  static void stop() {
    world.close();
    postgres.close();
  }

  @Test
  void goesOnWithAttemptsSessionsAndGradesOnPostgres() {
    String target = postgres.newDatabase();
    world.lms().failNextScores(503, Integer.MAX_VALUE);
    Desk.take(world, "Student 2", "Diagnostic").submit();
    Desk open = Desk.take(world, "Student 1", "Diagnostic");
    open.answer(1, 1, "a");
    assertThat(move(target))
        .isInstanceOf(CommandOutcome.Refused.class)
        .extracting(CommandOutcome::text)
        .asString()
        .contains("The server runs. Stop it first");

    world.restartTool(() -> moveWhileStopped(target), onPostgres(target));

    assertThat(open.answer(2, 2, "b").status()).isEqualTo(200);
    assertThat(open.view().body())
        .contains("{\"position\":1,\"answer\":\"a\"", "{\"position\":2,\"answer\":\"b\"");
    assertThat(world.lms().grades()).isEmpty();
    world.lms().failNextScores(503, 0);
    world.clock().push(Duration.ofMinutes(10));
    await().untilAsserted(() -> assertThat(world.lms().grades()).hasSize(1));
  }

  private static void moveWhileStopped(String target) {
    assertThat(move("jdbc:mysql://db/x").text())
        .contains("Expected: move-database --to jdbc:postgresql://HOST/DATABASE");
    assertThat(move(target + "?user=x&password=secret").text())
        .contains("No password in the address", "CEHRS_MOVE_PASSWORD")
        .doesNotContain("secret");

    assertThat(move(target).text())
        .contains("Copied to " + target, "answer_event", "Now set CEHRS_DB_URL");

    assertThat(move(target).text()).contains("is not empty", "Make an empty database");
  }

  private static CommandOutcome move(String to) {
    String[] settings = Arrays.copyOf(world.settings(), world.settings().length + 1);
    settings[settings.length - 1] = "--cehrs.move.user=" + PostgresServer.USER;
    return new Administrator(settings).types("move-database", "--to", to);
  }

  private static Map<String, Object> onPostgres(String url) {
    return Map.of("cehrs.db.url", url, "cehrs.db.user", PostgresServer.USER);
  }
}

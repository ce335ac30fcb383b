package org.cehrs.practice.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cehrs.practice.administration.CommandOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The administrator's commands over a database that no server holds. */
class CommandsWithoutServerTest {

  @TempDir private Path folder = Path.of("");
  private Administrator administrator = new Administrator();

  @BeforeEach
  void noServer() {
    administrator =
        new Administrator(
            "--cehrs.public-url=https://exams.example",
            "--cehrs.lti-config=" + folder,
            "--cehrs.db.url=jdbc:h2:file:" + folder.resolve("data/cehrs"),
            "--management.server.port=1");
  }

  @Test
  void worksOnTheDatabaseItself() {
    assertThat(administrator.does("registrations")).startsWith("No platform is registered.");
    assertThat(administrator.does("invite")).contains("https://exams.example/lti/register/");
    assertThat(administrator.does("pending")).contains("for any platform");
  }

  @Test
  void leavesTheDatabaseFreeForTheServer() {
    administrator.does("invite");
    assertThat(folder.resolve("data/cehrs.mv.db")).exists();
    assertThat(folder.resolve("data/cehrs.lock.db")).doesNotExist();
    assertThat(administrator.does("pending")).contains("for any platform");
  }

  @Test
  void saysWhyTheDatabaseCannotBeOpened() {
    Administrator lost =
        new Administrator(
            "--cehrs.keys=" + folder,
            "--cehrs.db.url=jdbc:postgresql://127.0.0.1:1/none",
            "--management.server.port=1");
    CommandOutcome outcome = lost.types("pending");
    assertThat(outcome).isInstanceOf(CommandOutcome.Refused.class);
    assertThat(outcome.text()).contains("No server runs here, and the database cannot be opened:");
    assertThat(Files.exists(folder.resolve("management.key"))).isFalse();
  }
}

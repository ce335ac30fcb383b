package org.cehrs.practice.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.cehrs.practice.running.PostgresServer;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A database in trouble ends the start with what is the matter and the way out. */
class FaultyDatabaseTest {

  @TempDir private Path folder = Path.of("");

  private String h2() {
    return "jdbc:h2:file:" + folder.resolve("cehrs");
  }

  private void start(String url, String user, String password) {
    new SpringApplicationBuilder(ClosedServer.class)
        .web(WebApplicationType.NONE)
        .logStartupInfo(false)
        .run(
            "--cehrs.lti-config=" + folder,
            "--cehrs.db.url=" + url,
            "--cehrs.db.user=" + user,
            "--cehrs.db.password=" + password)
        .close();
  }

  private void startOnFile() {
    start(h2(), "sa", "");
  }

  private String toldOnFile() {
    return told(h2(), "sa", "");
  }

  private String told(String url, String user, String password) {
    FailureAnalysis analysis =
        new FaultyDatabase().analyze(catchThrowable(() -> start(url, user, password)));
    return Objects.requireNonNull(analysis).getDescription() + "\n" + analysis.getAction();
  }

  private void changeHistory(String change) {
    startOnFile();
    DSL.using(h2() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", "").execute(change);
  }

  @Test
  void saysThatItDoesNotAnswer() {
    assertThat(told("jdbc:postgresql://127.0.0.1:1/none", "cehrs", ""))
        .contains("does not answer", "127.0.0.1:1 refused", "set CEHRS_DB_URL");
  }

  @Test
  void saysThatUserOrPasswordIsWrong() {
    start(h2(), "sa", "one");

    assertThat(told(h2(), "sa", "another"))
        .contains("does not accept this user or password", "CEHRS_DB_PASSWORD")
        .doesNotContain("another");
  }

  @Test
  void saysWhatPostgresLacks() {
    try (PostgresServer postgres = PostgresServer.start(folder.resolve("postgres"))) {
      String url = postgres.newDatabase();
      assertThat(told(url + "x", "postgres", ""))
          .contains("There is no such database", "does not exist", "Make it");
      assertThat(told(url, "nobody", "")).contains("does not accept this user", "CEHRS_DB_USER");

      PostgresServer.sql(url).execute("create table wiki (page text)");
      assertThat(told(url, "postgres", ""))
          .contains("holds tables of something else", "Make a database for this program alone");
    }
  }

  @Test
  void saysThatTheFileIsInUse() throws IOException {
    startOnFile();
    try (FileChannel file =
        FileChannel.open(folder.resolve("cehrs.mv.db"), StandardOpenOption.WRITE)) {
      assertThat(file.lock().isValid()).isTrue();
      assertThat(toldOnFile())
          .contains("Another process has the H2 file", "several need PostgreSQL");
    }
  }

  @Test
  void refusesTheSchemaOfANewerVersion() {
    changeHistory(
        """
        insert into "flyway_schema_history" values
          (900, '900', 'later', 'SQL', 'V900__later.sql', 1, 'sa', now(), 1, true)
        """);

    assertThat(toldOnFile())
        .contains("A newer version of this program", "900", "Start the newer version");
  }

  @Test
  void namesTheWayOutOfAnUpgradeThatBrokeOff() {
    changeHistory(
        "update \"flyway_schema_history\" set \"success\" = false where \"version\" = '8'");

    assertThat(toldOnFile()).contains("broke off and left it half done", "Restore the backup");
  }

  @Test
  void leavesOtherFailuresToOthers() {
    assertThat(new FaultyDatabase().analyze(new IllegalStateException("else"))).isNull();
  }
}

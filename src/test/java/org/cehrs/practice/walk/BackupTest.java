package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.cehrs.practice.administration.CommandOutcome;
import org.cehrs.practice.delivery.AuditLog;
import org.cehrs.practice.running.Administrator;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.PostgresServer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups that are taken while students write, and what is left of the school after a restore. */
class BackupTest {

  private static final String H2_FLAGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0";
  private static final Path PG_DUMP = Path.of("/usr/bin/pg_dump");

  @TempDir private Path folder = Path.of("");

  /** A student who answers the first question over and over. */
  private static final class Writer implements AutoCloseable {

    private final AtomicInteger saved = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread thread;

    Writer(Desk desk) {
      thread = Thread.ofPlatform().start(() -> write(desk));
    }

    private void write(Desk desk) {
      while (!stopped.get()) {
        int next = saved.get() + 1;
        if (desk.answer(next, 1, next % 2 == 0 ? "a" : "b").status() == 200) {
          saved.set(next);
        }
      }
    }

    /** How many answers were acknowledged, once there are as many. */
    int atLeast(int number) {
      await().atMost(Duration.ofMinutes(2)).until(() -> saved.get() >= number || !thread.isAlive());
      assertThat(saved.get()).as("the student goes on writing").isGreaterThanOrEqualTo(number);
      return saved.get();
    }

    @Override
    public void close() {
      stopped.set(true);
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void restoresTheFileThatWasCopiedWhileStudentsWrote() throws IOException {
    try (DemoWorld world = DemoWorld.start()) {
      Administrator administrator = new Administrator(world.settings());
      Path under = folder.resolve("under-writes");
      Path quiet = folder.resolve("quiet");
      Desk desk = Desk.take(world, "Student 1", "Domain quiz");
      int acknowledged;
      try (Writer writer = new Writer(desk)) {
        acknowledged = writer.atLeast(20);
        assertThat(administrator.does("backup", "--to", under.toString())).contains("Backed up to");
        writer.atLeast(acknowledged + 20);
      }
      assertThat(world.bean(AuditLog.class).newest(1).getFirst().act()).isEqualTo("backup.make");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(under)))
          .isEqualTo("rwx------");
      administrator.does("backup", "--to", quiet.toString());
      Map<String, Integer> counts = counts(world.bean(DSLContext.class));
      assertThat(counts).containsEntry("attempt", 1).containsEntry("attempt_item", 20);

      world.restartTool(
          () -> {
            assertThat(counts(h2(quiet)))
                .as("the log of acts holds the backup's own row")
                .isEqualTo(less(counts, "audit_event"));
            assertThat(events(h2(under))).isGreaterThanOrEqualTo(acknowledged);
          },
          Map.of(
              "cehrs.db.url", "jdbc:h2:file:" + under.resolve("data/cehrs"),
              "cehrs.keys", under.resolve("keys"),
              "cehrs.lti-config", under.resolve("lti-config")));

      assertThat(desk.answer(100_000, 2, "c").status()).as("the session goes on").isEqualTo(200);
      assertThat(desk.submit().status()).isEqualTo(200);
    }
  }

  @Test
  void saysWhereABackupMayGo() throws IOException {
    try (DemoWorld world = DemoWorld.start()) {
      Administrator administrator = new Administrator(world.settings());
      for (String target : List.of("relative/folder", folder.toString())) {
        assertThat(administrator.types("backup", "--to", target).text())
            .isEqualTo(
                "Expected: backup --to FOLDER, an absolute path where nothing is yet\nCame: \"%s\"\n"
                    .formatted(target));
      }
      Path file = Files.createFile(folder.resolve("file"));
      assertThat(administrator.types("backup", "--to", file.resolve("below").toString()).text())
          .startsWith("No whole backup: ");
    }
  }

  @Test
  void restoresADumpOfPostgresThatWasTakenWhileStudentsWrote() throws Exception {
    assumeTrue(Files.isExecutable(PG_DUMP), "pg_dump is installed");
    Path data = Files.createDirectory(folder.resolve("postgres"));
    try (PostgresServer postgres = PostgresServer.start(data)) {
      String url = postgres.newDatabase();
      String restored = postgres.newDatabase();
      try (DemoWorld world = DemoWorld.start(DemoWorld.Run.trusting("").with(at(url)))) {
        Desk desk = Desk.take(world, "Student 1", "Domain quiz");
        assertThat(new Administrator(world.settings()).types("backup"))
            .extracting(CommandOutcome::text)
            .asString()
            .contains("The data is in PostgreSQL", "pg_dump");
        Path dump = folder.resolve("cehrs.dump");
        int acknowledged;
        try (Writer writer = new Writer(desk)) {
          acknowledged = writer.atLeast(20);
          run("pg_dump", "--format=custom", "--file=" + dump, "--dbname=" + uri(url));
          writer.atLeast(acknowledged + 20);
        }

        world.restartTool(
            () -> {
              run("pg_restore", "--no-owner", "--dbname=" + uri(restored), dump.toString());
              assertThat(events(PostgresServer.sql(restored))).isGreaterThanOrEqualTo(acknowledged);
              Map<String, Integer> here = counts(PostgresServer.sql(restored));
              assertThat(here).containsEntry("attempt", 1).containsEntry("attempt_item", 20);
            },
            at(restored));

        assertThat(desk.answer(100_000, 2, "c").status()).as("the session goes on").isEqualTo(200);
        assertThat(desk.submit().status()).isEqualTo(200);
      }
    }
  }

  private static Map<String, Object> at(String url) {
    return Map.of("cehrs.db.url", url, "cehrs.db.user", PostgresServer.USER);
  }

  private static String uri(String jdbc) {
    return jdbc.replace("jdbc:postgresql://", "postgresql://" + PostgresServer.USER + "@");
  }

  private static DSLContext h2(Path backup) {
    return DSL.using("jdbc:h2:file:" + backup.resolve("data/cehrs") + H2_FLAGS, "sa", "");
  }

  private static int events(DSLContext sql) {
    return sql.fetchCount(DSL.table("answer_event"));
  }

  /** Rows by table; jobs' own apart, which change by themselves. */
  private static Map<String, Integer> counts(DSLContext sql) {
    Map<String, Integer> counts = new TreeMap<>();
    sql.fetchValues(
            "select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE' and table_name <> 'scheduled_tasks'")
        .forEach(name ->
            counts.put(name.toString(), sql.fetchCount(DSL.table(DSL.name(name.toString())))));
    return counts;
  }

  private static Map<String, Integer> less(Map<String, Integer> counts, String table) {
    Map<String, Integer> less = new TreeMap<>(counts);
    less.merge(table, -1, Integer::sum);
    return less;
  }

  private static void run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(output).isZero();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.cehrs.practice.running;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** A PostgreSQL of a test's own, which can be stopped and started again over its data. */
public final class PostgresServer implements AutoCloseable {

  /** Whoever connects is this user; no password is asked for. */
  public static final String USER = "postgres";

  private final Path data;
  private final int port = FreePort.find();
  private EmbeddedPostgres running;

  private PostgresServer(Path data) {
    this.data = data;
    this.running = begin();
  }

  /**
   * @param data an empty folder
   */
  public static PostgresServer start(Path data) {
    return new PostgresServer(data);
  }

  public int port() {
    return port;
  }

  /** Makes an empty database; answers its JDBC URL. */
  public String newDatabase() {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    DSL.using(running.getPostgresDatabase(), SQLDialect.POSTGRES)
        .execute("create database " + name);
    return "jdbc:postgresql://localhost:%d/%s".formatted(port, name);
  }

  /** What a test may look up behind the tool's back. */
  public static DSLContext sql(String url) {
    return DSL.using(url, USER, "");
  }

  /** Breaks all connections off. */
  public void stop() {
    try {
      running.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a crash: PostgreSQL shuts nothing down and recovers at its next start. */
  public void crash() {
    try {
      long postmaster =
          Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
      ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
      new ProcessBuilder("kill", "-QUIT", String.valueOf(postmaster)).start().waitFor();
      server.onExit().join();
      // Gives the folder back; there is nothing left to stop.
      running.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  public void startAgain() {
    running = begin();
  }

  @Override
  public void close() {
    stop();
  }

  private EmbeddedPostgres begin() {
    try {
      return EmbeddedPostgres.builder()
          .setDataDirectory(data)
          .setCleanDataDirectory(false)
          .setPort(port)
          .setPGStartupWait(Duration.ofMinutes(2))
          // As PostgreSQL comes: the embedded one would acknowledge what a crash then loses.
          .setServerConfig("synchronous_commit", "on")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

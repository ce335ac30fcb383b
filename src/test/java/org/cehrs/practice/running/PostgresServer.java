package org.cehrs.practice.running;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

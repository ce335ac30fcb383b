package org.cehrs.practice.walk;

import java.nio.file.Path;
import java.util.Map;
import org.cehrs.practice.running.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class EveryCommandOnPostgresTest extends EveryCommand {

  @TempDir private static Path folder = Path.of("");
  private static PostgresServer server;

  @BeforeAll
  static void start() {
    server = PostgresServer.start(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  Map<String, Object> database() {
    return Map.of(
        "cehrs.db.url",
        server.newDatabase(),
        "cehrs.db.user",
        PostgresServer.USER,
        "cehrs.db.password",
        "any");
  }
}

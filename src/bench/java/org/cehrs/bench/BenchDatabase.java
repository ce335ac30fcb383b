package org.cehrs.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;

/** An empty database, of this machine. */
public record BenchDatabase(String name, String url, String user, AutoCloseable server)
    implements AutoCloseable {

  private static final String H2_FLAGS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";

  /**
   * @param kind {@code h2} or {@code postgres}
   */
  public static BenchDatabase of(String kind) throws IOException {
    return switch (kind) {
      case "h2" -> h2();
      case "postgres" -> postgres();
      default -> throw new IllegalArgumentException("expected h2 or postgres, came " + kind);
    };
  }

  static BenchDatabase h2() throws IOException {
    String file = Files.createTempDirectory("cehrs-bench-h2").resolve("cehrs").toString();
    return new BenchDatabase("H2 file", "jdbc:h2:file:" + file + H2_FLAGS, "sa", () -> {});
  }

  /** As the package brings it, with its own settings: a commit waits for the disk. */
  static BenchDatabase postgres() throws IOException {
    EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
    return new BenchDatabase(
        "PostgreSQL", server.getJdbcUrl("postgres", "postgres"), "postgres", server);
  }

  @Override
  public void close() throws Exception {
    server.close();
  }
}

package org.cehrs.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.cehrs.practice.running.FreePort;

/**
 * From the start of Java to the first 200 of the readiness probe: the jar as it is built and with
 * prepared classes, each with a new database and with the one that the last start left.
 *
 * <p>{@code mvn -Pbench -DskipTests package exec:exec@bench-start -Dbench.database=h2}; {@code
 * -Dbench.java=…} gives the program's Java options.
 */
public final class StartBenchmark {

  private static final int STARTS = 5;
  private static final Duration POLL = Duration.ofMillis(10);

  /**
   * One start.
   *
   * @param processor what the program used of all processors, in milliseconds
   */
  private record Took(long millis, long processor) {}

  private final Program program;
  private final String kind;

  private StartBenchmark(Program program, String kind) {
    this.program = program;
    this.kind = kind;
  }

  /**
   * @param arguments {@code h2} or {@code postgres}
   */
  public static void main(String[] arguments) throws Exception {
    Program packed = Program.packed();
    new StartBenchmark(packed, arguments[0]).run();
    new StartBenchmark(packed.prepared(), arguments[0]).run();
    System.exit(0);
  }

  private void run() throws Exception {
    List<Took> fresh = new ArrayList<>();
    List<Took> kept = new ArrayList<>();
    for (int n = 0; n < STARTS; n++) {
      try (BenchDatabase database = BenchDatabase.of(kind)) {
        Path folder = Files.createTempDirectory("cehrs-bench-start");
        fresh.add(start(database, folder));
        kept.add(start(database, folder));
      }
    }
    tell("new database", fresh);
    tell("existing database", kept);
  }

  private void tell(String database, List<Took> starts) {
    starts.sort(Comparator.comparing(Took::millis));
    Took median = starts.get(starts.size() / 2);
    System.out.printf(
        "%-21s  %-8s  %-17s  ready after %d ms (median of %d; %d to %d), %d ms of a processor%n",
        program.name(),
        kind,
        database,
        median.millis(),
        STARTS,
        starts.getFirst().millis(),
        starts.getLast().millis(),
        median.processor());
  }

  private Took start(BenchDatabase database, Path folder) throws IOException {
    int management = FreePort.find();
    long begun = System.nanoTime();
    Process process = program.start(settings(database, folder, management), folder);
    try {
      awaitReady(process, URI.create("http://127.0.0.1:" + management), folder);
      long millis = (System.nanoTime() - begun) / 1_000_000;
      return new Took(millis, process.info().totalCpuDuration().orElseThrow().toMillis());
    } finally {
      process.destroy();
      process.onExit().join();
    }
  }

  private static Map<String, String> settings(BenchDatabase database, Path folder, int management) {
    return Map.of(
        "SERVER_PORT", String.valueOf(FreePort.find()),
        "CEHRS_MANAGEMENT_PORT", String.valueOf(management),
        "CEHRS_LTI_CONFIG", folder.toString(),
        "CEHRS_DB_URL", database.url(),
        "CEHRS_DB_USER", database.user());
  }

  private static void awaitReady(Process process, URI management, Path folder) {
    while (!isReady(management.resolve("/actuator/health/readiness"))) {
      if (!process.isAlive()) {
        throw new IllegalStateException("it ended; see " + folder.resolve("log"));
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private static boolean isReady(URI probe) {
    try {
      HttpURLConnection connection = (HttpURLConnection) probe.toURL().openConnection();
      return connection.getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}

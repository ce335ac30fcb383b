package org.cehrs.bench;

import java.time.Duration;

/**
 * Saves per second with 1,000 students in progress, and whether a save costs more the more attempts
 * are stored. Students and platform are in this process, the tool in another.
 *
 * <p>{@code mvn -Pbench test-compile exec:exec@bench-save -Dbench.database=h2 -Dbench.stored=1000};
 * {@code -Dbench.java=-Xmx256m} gives the tool's Java options, {@code -Dbench.nodes=2} starts two.
 */
public final class SaveBenchmark {

  private static final int STUDENTS = Integer.getInteger("bench.students", 1_000);
  private static final Duration WARM_UP = Duration.ofSeconds(40);
  private static final Duration MEASURED = Duration.ofSeconds(12);
  private static final Duration EACH_SECOND = Duration.ofSeconds(1);
  private static final int BUSY = 32;

  private SaveBenchmark() {}

  /**
   * @param cases such as {@code h2:1000}: the database, and how many attempts it holds before
   */
  public static void main(String[] cases) throws Exception {
    for (String one : cases) {
      String[] parts = one.split(":", 2);
      try (BenchDatabase database = BenchDatabase.of(parts[0])) {
        measure(database, Integer.parseInt(parts[1]));
      }
    }
    System.exit(0);
  }

  private static void measure(BenchDatabase database, int stored) throws Exception {
    StoredAttempts.seed(database, stored);
    try (Site site = Site.start(database, Integer.getInteger("bench.nodes", 1))) {
      SaveTraffic traffic = SaveTraffic.of(site, STUDENTS);
      traffic.flatOut(BUSY, WARM_UP);
      Duration before = site.processorTime();
      Duration ours = own();
      Latencies fast = traffic.flatOut(BUSY, MEASURED);
      double saves = fast.nanos().length;
      double tool = site.processorTime().minus(before).toMillis() / saves;
      double client = own().minus(ours).toMillis() / saves;
      String name = "%-10s %7d stored".formatted(database.name(), stored);
      System.out.printf(
          "%s  as fast as it goes %s; a save takes the tool %.2f ms of a processor, the client"
              + " %.2f ms%n",
          name, fast, tool, client);
      System.out.println(name + "  each once a second " + traffic.paced(EACH_SECOND, MEASURED));
    }
  }

  private static Duration own() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }
}

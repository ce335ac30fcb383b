package org.cehrs.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cehrs.practice.running.LaunchClient;

/**
 * Logins and launches per second: this process is platform and browsers, the tool runs in another,
 * once on an H2 file and once on PostgreSQL. Every launch is signed anew and by another student.
 */
public final class LaunchBenchmark {

  private static final int BROWSERS = 8;
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration MEASURED = Duration.ofSeconds(20);

  private LaunchBenchmark() {}

  public static void main(String[] args) throws Exception {
    System.out.println("database    launches/s  login p50  p99 ms  launch p50  p99 ms  signing ms");
    try (BenchDatabase h2 = BenchDatabase.h2();
        BenchDatabase postgres = BenchDatabase.postgres()) {
      measure(h2);
      measure(postgres);
    }
  }

  private static void measure(BenchDatabase database) throws Exception {
    try (Site site = Site.start(database)) {
      run(site, WARM_UP);
      System.out.println(LaunchTimes.line(database.name(), run(site, MEASURED), MEASURED));
    }
  }

  private static List<LaunchTimes> run(Site site, Duration duration) throws Exception {
    LaunchClient client = site.launches();
    long end = System.nanoTime() + duration.toNanos();
    Callable<List<LaunchTimes>> browser =
        () -> {
          List<LaunchTimes> times = new ArrayList<>();
          while (System.nanoTime() < end) {
            times.add(LaunchTimes.of(client, site.platform().platform()));
          }
          return times;
        };
    List<LaunchTimes> all = new ArrayList<>();
    try (ExecutorService browsers = Executors.newFixedThreadPool(BROWSERS)) {
      for (Future<List<LaunchTimes>> one :
          browsers.invokeAll(Collections.nCopies(BROWSERS, browser))) {
        all.addAll(one.get());
      }
    }
    return all;
  }
}

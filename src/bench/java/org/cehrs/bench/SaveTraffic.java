package org.cehrs.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.cehrs.practice.running.LaunchClient;

/** Students who save, each over a connection of its own; they are spread over the nodes. */
final class SaveTraffic {

  private static final int AT_ONCE = 8;

  private final List<Student> students;
  private final List<URI> nodes;

  private SaveTraffic(List<Student> students, List<URI> nodes) {
    this.students = students;
    this.nodes = nodes;
  }

  /** Lets so many students launch and start an exam. */
  static SaveTraffic of(Site site, int students) throws Exception {
    LaunchClient launches = site.launches();
    Callable<Student> start = () -> Student.start(site.address(), launches);
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Student> started = new ArrayList<>();
      for (Future<Student> one :
          threads.invokeAll(IntStream.range(0, students).mapToObj(n -> start).toList())) {
        started.add(one.get());
      }
      return new SaveTraffic(started, site.nodes().stream().map(node -> node.address()).toList());
    }
  }

  /**
   * Everybody saves once in an interval, whatever the server does; a save's time counts from when
   * it was due.
   */
  Latencies paced(Duration interval, Duration during) throws Exception {
    long begin = System.nanoTime() + Duration.ofSeconds(1).toNanos();
    int rounds = (int) (during.toNanos() / interval.toNanos());
    long gap = interval.toNanos() / students.size();
    return run(
        students.size(),
        during,
        (n, connection) -> {
          long[] took = new long[rounds];
          for (int round = 0; round < rounds; round++) {
            long due = begin + round * interval.toNanos() + n * gap;
            LockSupport.parkNanos(due - System.nanoTime());
            connection.exchange(students.get(n).nextSave());
            took[round] = System.nanoTime() - due;
          }
          return took;
        });
  }

  /** So many students save again as soon as they are answered. */
  Latencies flatOut(int busy, Duration during) throws Exception {
    long end = System.nanoTime() + during.toNanos();
    return run(
        busy,
        during,
        (n, connection) -> {
          long[] took = new long[1024];
          int count = 0;
          int own = (students.size() - n + busy - 1) / busy;
          for (long sent = System.nanoTime(); sent < end; sent = System.nanoTime()) {
            connection.exchange(students.get(n + count % own * busy).nextSave());
            took = count < took.length ? took : Arrays.copyOf(took, 2 * count);
            took[count++] = System.nanoTime() - sent;
          }
          return Arrays.copyOf(took, count);
        });
  }

  private interface Sitting {
    long[] times(int n, KeptConnection connection) throws IOException;
  }

  private Latencies run(int clients, Duration during, Sitting sitting)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<long[]>> results =
          IntStream.range(0, clients)
              .mapToObj(n -> threads.submit(() -> timesOf(n, sitting)))
              .toList();
      List<long[]> times = new ArrayList<>();
      for (Future<long[]> one : results) {
        times.add(one.get());
      }
      return Latencies.of(times, during);
    }
  }

  private long[] timesOf(int n, Sitting sitting) throws IOException {
    try (KeptConnection connection = new KeptConnection(nodes.get(n % nodes.size()))) {
      return sitting.times(n, connection);
    }
  }
}

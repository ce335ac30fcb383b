package org.cehrs.practice.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Threads that begin at the same moment. */
final class Race {

  static final int RUNNERS = 8;

  private Race() {}

  /** Runs one of each number; what one of them throws fails the test. */
  static <T> List<T> of(IntFunction<Callable<T>> runner) {
    CyclicBarrier line = new CyclicBarrier(RUNNERS);
    try (ExecutorService threads = Executors.newFixedThreadPool(RUNNERS)) {
      List<Future<T>> running = new ArrayList<>();
      for (int n = 0; n < RUNNERS; n++) {
        Callable<T> run = runner.apply(n);
        running.add(
            threads.submit(() -> {
              line.await();
              return run.call();
            }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}

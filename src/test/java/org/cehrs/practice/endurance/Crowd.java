package org.cehrs.practice.endurance;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.cehrs.practice.endurance.Examinee.Sat;

/** Students who take turns at some desks. */
final class Crowd implements AutoCloseable {

  private static final int DESKS = 6;
  private static final int PATIENCE_SECONDS = 120;

  private final URI tool;
  private final GradedSchool school;
  private final RandomGenerator chance;
  private final ExecutorService desks = Executors.newFixedThreadPool(DESKS);
  private final Semaphore submits = new Semaphore(0);
  private final List<CompletableFuture<Sat>> work = new ArrayList<>();

  Crowd(URI tool, GradedSchool school, RandomGenerator chance) {
    this.tool = tool;
    this.school = school;
    this.chance = chance;
  }

  /** Lets so many more students in; submits are counted from here on. */
  void admit(int students) {
    submits.drainPermits();
    for (int n = 0; n < students; n++) {
      var own = RandomGeneratorFactory.of("L64X128MixRandom").create(chance.nextLong());
      work.add(
          CompletableFuture.supplyAsync(
              () -> new Examinee(tool, school).sit(own, submits::release), desks));
    }
  }

  /** Waits until so many submits have begun; the last of them is on its way then. */
  void awaitSubmits(int count) {
    try {
      if (!submits.tryAcquire(count, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("the students got stuck: " + work);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Waits for everybody; answers what all did. */
  List<Sat> awaitAll() {
    return work.stream().map(CompletableFuture::join).toList();
  }

  @Override
  public void close() {
    desks.shutdownNow();
  }
}

package org.cehrs.practice.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.passback.Weather;

/**
 * 10,000 queued grades drain to a platform that allows so many a second. The platform's seconds are
 * told to it, so that a quarter of an hour of them passes in one; of a platform whose limit is its
 * own slowness they are real.
 *
 * <p>{@code mvn -Pbench test-compile exec:exec@bench-drain}
 */
public final class GradeDrain {

  private static final int GRADES = Integer.getInteger("bench.grades", 10_000);
  private static final int SLICE = 1_000;
  private static final int EXAMS = 20;
  private static final Duration LATENCY = Duration.ofMillis(20);
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private GradeDrain() {}

  public static void main(String[] arguments) throws IOException {
    for (Supplier<TestDatabase> database :
        List.<Supplier<TestDatabase>>of(TestDatabase::h2, TestDatabase::postgres)) {
      told("Canvas's bucket, cost 1, 10 a second", database.get(), Flavor.CANVAS, Limits::bucket);
      told("429 after 100 in 10 s", database.get(), Flavor.OTHER, Limits::window);
      real(database.get());
    }
    System.exit(0);
  }

  private static void told(
      String name, TestDatabase database, Flavor flavor, Function<PassbackRig, Limits> limit)
      throws IOException {
    try (PassbackRig rig = rig(name, database, flavor)) {
      Limits limits = limit.apply(rig);
      rig.platform.turn(limits);
      Instant start = rig.clock.instant();
      Slices slices = new Slices(database, rig);
      while (slices.goOn()) {
        rig.tick();
        rig.clock.pass(Duration.ofSeconds(1));
      }
      Duration took = Duration.between(start, rig.clock.instant());
      OUT.printf(
          "  drained in %d s of the platform's time: %.2f a second, %d refused%n",
          took.toSeconds(), (double) GRADES / took.toSeconds(), limits.refused());
    }
  }

  private static void real(TestDatabase database) throws IOException {
    Weather slow =
        platform -> {
          LockSupport.parkNanos(LATENCY.toNanos());
          return platform.get();
        };
    String name = "a platform that takes " + LATENCY.toMillis() + " ms for a score";
    try (PassbackRig rig = rig(name, database, Flavor.MOODLE)) {
      rig.platform.turn(slow);
      long start = System.nanoTime();
      Slices slices = new Slices(database, rig);
      while (slices.goOn()) {
        rig.tick();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      OUT.printf("  drained in %.0f s: %.1f a second%n", seconds, GRADES / seconds);
    }
  }

  private static PassbackRig rig(String name, TestDatabase database, Flavor flavor)
      throws IOException {
    OUT.printf("%s, %s%n", database.sql().dialect(), name);
    Path keys = Files.createTempDirectory("drain-keys");
    PassbackRig rig = new PassbackRig(database, flavor, keys);
    List<ActivityId> exams =
        java.util.stream.IntStream.range(0, EXAMS).mapToObj(n -> rig.link("c" + n)).toList();
    for (int n = 0; n < GRADES; n++) {
      rig.graded(rig.school.student("s" + n), exams.get(n % EXAMS), 400);
    }
    return rig;
  }

  /** Prints what the database had to do for each part of the queue. */
  private static final class Slices {

    private final StatementMeter meter;
    private final PassbackRig rig;
    private int left = GRADES;

    Slices(TestDatabase database, PassbackRig rig) {
      this.meter = StatementMeter.on(database.sql());
      this.rig = rig;
      rig.restart(); // a process that is metered
    }

    boolean goOn() {
      int waiting = GRADES - rig.platform.gradebook().changes().size();
      if (left - waiting >= SLICE || waiting == 0) {
        StatementMeter.Count count = meter.sinceLast();
        OUT.printf(
            "  %5d left: %.2f statements a grade, %.2f ms each%n",
            waiting, (double) count.statements() / (left - waiting), count.meanMillis());
        left = waiting;
      }
      return waiting > 0;
    }
  }
}

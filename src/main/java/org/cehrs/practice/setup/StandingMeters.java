package org.cehrs.practice.setup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.cehrs.practice.passback.GradeBacklog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * How exams and grades stand, the same on every node. The database is asked in the background, so
 * that the metrics are there when it is not; these are NaN then.
 */
class StandingMeters implements MeterBinder, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(StandingMeters.class);
  private static final int EVERY_SECONDS = 10;

  private record Seen(double open, double waiting, double parked, double oldestSeconds) {}

  private static final Seen NOTHING = new Seen(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  private final LongSupplier open;
  private final Supplier<GradeBacklog.Standing> grades;
  private final InstantSource clock;
  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("standing-meters").factory());
  private volatile Seen seen = NOTHING;
  private volatile boolean running;

  StandingMeters(LongSupplier open, Supplier<GradeBacklog.Standing> grades, InstantSource clock) {
    this.open = open;
    this.grades = grades;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    gauge("cehrs.attempts.open", Seen::open).register(meters);
    gauge("cehrs.grades.waiting", Seen::waiting).register(meters);
    gauge("cehrs.grades.parked", Seen::parked).register(meters);
    gauge("cehrs.grades.oldest.waiting", Seen::oldestSeconds).baseUnit("seconds").register(meters);
  }

  private Gauge.Builder<Supplier<Number>> gauge(String name, ToDoubleFunction<Seen> part) {
    return Gauge.builder(name, () -> part.applyAsDouble(seen));
  }

  @Override
  public void start() {
    running = true;
    ticks.scheduleWithFixedDelay(this::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void stop() {
    ticks.shutdown();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  void look() {
    try {
      GradeBacklog.Standing standing = grades.get();
      seen =
          new Seen(
              open.getAsLong(),
              standing.waiting(),
              standing.parked(),
              oldest(standing).toMillis() / 1e3);
    } catch (RuntimeException failure) {
      seen = NOTHING;
      LOG.debug("how exams and grades stand is not known now", failure);
    }
  }

  private Duration oldest(GradeBacklog.Standing standing) {
    return standing
        .oldestWaiting()
        .map(since -> Duration.between(since, clock.instant()))
        .orElse(Duration.ZERO);
  }
}

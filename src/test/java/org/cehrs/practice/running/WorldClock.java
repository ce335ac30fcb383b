package org.cehrs.practice.running;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of the tool and the demo LMS: it runs by itself; a test may push it on or stop it. */
public final class WorldClock extends Clock {

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  private volatile Optional<Instant> stopped = Optional.empty();

  /** For good. */
  public void stop() {
    stopped = Optional.of(instant());
  }

  public void push(Duration further) {
    ahead.updateAndGet(further::plus);
  }

  /** As precise as both databases keep instants. */
  @Override
  public Instant instant() {
    return stopped.orElseGet(() -> Instant.now().plus(ahead.get()).truncatedTo(ChronoUnit.MICROS));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("UTC is the only zone of the tests");
  }
}

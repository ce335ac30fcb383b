package org.cehrs.demolms.canvas;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A leaky bucket: what tools ask for fills it, time empties it, and a full one refuses. */
final class Bucket {

  private static final double FULL = 600;
  private static final double LEAK_PER_SECOND = 10;
  private static final double NANOS_PER_SECOND = 1e9;

  private final InstantSource clock;
  private double level;
  private Instant seen;

  Bucket(InstantSource clock) {
    this.clock = clock;
    this.seen = clock.instant();
  }

  /** Fills in what a request costs; false where the bucket is full. */
  synchronized boolean take(double cost) {
    leak();
    if (level >= FULL) {
      return false;
    }
    level += cost;
    return true;
  }

  synchronized double remaining() {
    leak();
    return Math.max(0, FULL - level);
  }

  private void leak() {
    Instant now = clock.instant();
    double seconds = Duration.between(seen, now).toNanos() / NANOS_PER_SECOND;
    level = Math.max(0, level - seconds * LEAK_PER_SECOND);
    seen = now;
  }
}

package org.cehrs.practice.passback;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long a grade or a lane waits after failures: doubling from five seconds, with jitter. */
final class RetryDelay {

  /** Of a grade: short enough for a teacher who mends the trouble and watches. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  /** Of a lane: one try then is little to ask of a platform, and all its grades wait for it. */
  static final Duration LONGEST_OF_LANE = Duration.ofMinutes(5);

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final int DOUBLINGS = 10;

  private RetryDelay() {}

  /**
   * The wait before the next try.
   *
   * @param failures before this one
   * @return between half and all of the doubled delay, so that many which wait spread out
   */
  static Duration after(int failures, Duration longest, RandomGenerator chance) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(failures, DOUBLINGS));
    long limit = Math.min(doubled.toMillis(), longest.toMillis());
    return Duration.ofMillis(limit / 2 + chance.nextLong(limit / 2 + 1));
  }
}

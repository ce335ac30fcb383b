package org.cehrs.practice.passback;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a grade waits after a failed try: doubling from five seconds to an hour, with jitter.
 */
final class RetryDelay {

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int DOUBLINGS = 10;

  private RetryDelay() {}

  /**
   * The wait before the next try.
   *
   * @param tries failed tries before this one
   * @return between half and all of the doubled delay, so that many waiting grades spread out
   */
  static Duration after(int tries, RandomGenerator chance) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(tries, DOUBLINGS));
    long limit = Math.min(doubled.toMillis(), LONGEST.toMillis());
    return Duration.ofMillis(limit / 2 + chance.nextLong(limit / 2 + 1));
  }
}

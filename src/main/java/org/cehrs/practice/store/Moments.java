package org.cehrs.practice.store;

import java.time.Duration;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Moments that something waits for. One that lies further ahead than anything ever waits was noted
 * while a clock was ahead, and does not count.
 */
final class Moments {

  /** An hour is the longest wait of a lane or a grade; nodes' clocks may differ a little. */
  private static final Duration FARTHEST = Duration.ofHours(2);

  private Moments() {}

  static Condition isAhead(Field<Instant> at, Instant now) {
    return isAhead(at, now, FARTHEST);
  }

  /**
   * That a moment is to be waited for.
   *
   * @param farthest it is never set so far ahead
   */
  static Condition isAhead(Field<Instant> at, Instant now, Duration farthest) {
    return at.gt(now).and(at.le(now.plus(farthest)));
  }
}

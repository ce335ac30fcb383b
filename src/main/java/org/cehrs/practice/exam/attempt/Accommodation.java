package org.cehrs.practice.exam.attempt;

import java.time.Duration;
import java.util.Optional;

/**
 * What a candidate is granted in every exam of one course.
 *
 * @param breaks for how long the clock may be stopped in one attempt, all breaks together; zero
 *     where none is granted
 */
public record Accommodation(Pace pace, Duration breaks) {

  public static final Duration LONGEST_BREAKS = Duration.ofHours(4);

  /** Nothing beyond what everybody has. */
  public static final Accommodation NONE = new Accommodation(new Pace.Times(100), Duration.ZERO);

  /** How an exam's own time limit becomes this candidate's. */
  public sealed interface Pace {

    /**
     * The limit is multiplied.
     *
     * @param percent 100 to 400; 150 is time and a half
     */
    record Times(int percent) implements Pace {

      public static final int LEAST = 100;
      public static final int MOST = 400;

      public Times {
        if (percent < LEAST || percent > MOST) {
          throw new IllegalArgumentException(
              "a limit is multiplied by 100 to 400 percent, not by " + percent);
        }
      }
    }

    /** The candidate has no time limit in any exam. */
    record Untimed() implements Pace {}
  }

  public Accommodation {
    if (breaks.isNegative() || breaks.compareTo(LONGEST_BREAKS) > 0) {
      throw new IllegalArgumentException("breaks last 0 to 240 minutes, not " + breaks);
    }
  }

  /**
   * This candidate's limit.
   *
   * @param usual the exam's own; empty means untimed
   */
  public Optional<Duration> limit(Optional<Duration> usual) {
    return switch (pace) {
      case Pace.Untimed untimed -> Optional.empty();
      case Pace.Times(int percent) ->
          usual.map(limit -> limit.multipliedBy(percent).dividedBy(100));
    };
  }
}

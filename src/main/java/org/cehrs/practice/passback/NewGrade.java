package org.cehrs.practice.passback;

import java.time.Instant;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.scoring.Score;

/**
 * A grade to queue.
 *
 * @param scoreGiven of {@code scoreMaximum}; the platform rescales to its line item
 */
public record NewGrade(
    Attempt.Sitting sitting,
    double scoreGiven,
    double scoreMaximum,
    String comment,
    Instant submittedAt) {

  /** The grade of a submitted attempt: the practice score of 500, or the count of a domain quiz. */
  public static NewGrade of(Attempt.Submitted submitted, Score score) {
    boolean scaled = submitted.sitting().exam().scaled();
    return new NewGrade(
        submitted.sitting(),
        scaled ? score.scaled() : score.correct(),
        scaled ? 500 : score.total(),
        scaled
            ? "Practice score " + score.scaled() + " of 500 (390 passes)"
            : score.correct() + " of " + score.total() + " correct",
        submitted.submittedAt());
  }
}

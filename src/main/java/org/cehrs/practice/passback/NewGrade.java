package org.cehrs.practice.passback;

import java.time.Instant;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.link.GradeKind;
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

  /** The grade of a submitted attempt; empty where its link posts none. */
  public static Optional<NewGrade> of(Attempt.Submitted submitted, Score score, GradeKind kind) {
    boolean scaled = submitted.sitting().exam().scaled();
    return switch (kind) {
      case SCORE -> Optional.of(scaled ? practiceScore(submitted, score) : count(submitted, score));
      case PERCENT -> Optional.of(percent(submitted, score));
      case PASS_FAIL -> Optional.of(passOrFail(submitted, score));
      case COMPLETION -> Optional.of(of(submitted, 1, 1, "Completed"));
      case NOTHING -> Optional.empty();
    };
  }

  /** From 0, nothing, to 1, all points. */
  public double share() {
    return scoreGiven / scoreMaximum;
  }

  private static NewGrade practiceScore(Attempt.Submitted submitted, Score score) {
    return of(
        submitted,
        score.scaled(),
        500,
        "Practice score " + score.scaled() + " of 500 (390 passes)");
  }

  private static NewGrade count(Attempt.Submitted submitted, Score score) {
    return of(submitted, score.correct(), score.total(), correct(score));
  }

  private static NewGrade percent(Attempt.Submitted submitted, Score score) {
    return of(submitted, 100.0 * score.correct() / score.total(), 100, correct(score));
  }

  private static NewGrade passOrFail(Attempt.Submitted submitted, Score score) {
    return score.passed()
        ? of(submitted, 1, 1, "At or above the passing standard")
        : of(submitted, 0, 1, "Below the passing standard");
  }

  private static String correct(Score score) {
    return score.correct() + " of " + score.total() + " correct";
  }

  private static NewGrade of(
      Attempt.Submitted submitted, double given, double maximum, String comment) {
    return new NewGrade(submitted.sitting(), given, maximum, comment, submitted.submittedAt());
  }
}

package org.cehrs.practice.exam.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.cehrs.practice.exam.form.Exam;

/**
 * How one link gives its exam, as its teacher settled it.
 *
 * @param attempts how many attempts each student has; empty: as many as wanted
 * @param explanations when keys and rationales are shown; never before the result is
 */
public record LinkSettings(
    Timing timing,
    OptionalInt attempts,
    Counting counting,
    GradeKind grade,
    Release results,
    Release explanations,
    Window window) {

  /** What a link without settings means. */
  public static final LinkSettings DEFAULT =
      new LinkSettings(
          Timing.STUDENT_CHOOSES,
          OptionalInt.empty(),
          Counting.LATEST,
          GradeKind.SCORE,
          Release.AT_ONCE,
          Release.AT_ONCE,
          Window.ALWAYS);

  public LinkSettings {
    if (attempts.isPresent() && attempts.getAsInt() < 1) {
      throw new IllegalArgumentException("attempts " + attempts.getAsInt());
    }
  }

  /**
   * Working time before any accommodation; empty means untimed.
   *
   * @param wishesUntimed whether the student asked for it; counts only where the student chooses
   */
  public Optional<Duration> timeLimit(Exam exam, boolean wishesUntimed) {
    boolean timed =
        switch (timing) {
          case TIMED -> true;
          case UNTIMED -> false;
          case STUDENT_CHOOSES -> !wishesUntimed;
        };
    return exam.timeLimit().filter(limit -> timed);
  }

  /**
   * Whether a further attempt may begin now.
   *
   * @param begun how many this student has begun, with those that are finished
   */
  public Admission admission(int begun, Instant now) {
    if (window.opens().filter(now::isBefore).isPresent()) {
      return new Admission.NotYetOpen(window.opens().get());
    }
    if (window.closes().filter(end -> !now.isBefore(end)).isPresent()) {
      return new Admission.Closed(window.closes().get());
    }
    return attempts.isPresent() && begun >= attempts.getAsInt()
        ? new Admission.NoneLeft(attempts.getAsInt())
        : new Admission.Admitted();
  }

  /** From when a student sees score and counts of a finished attempt; empty: not at all. */
  public Optional<Instant> resultsFrom() {
    return results.from(window.closes());
  }

  /** From when a student sees keys and rationales of a finished attempt; empty: not at all. */
  public Optional<Instant> explanationsFrom() {
    return resultsFrom()
        .flatMap(results ->
            explanations.from(window.closes()).map(from -> from.isAfter(results) ? from : results));
  }
}

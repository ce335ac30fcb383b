package org.cehrs.practice.passback;

import org.cehrs.practice.lti.services.Result;

/** What a gradebook holds for a student, beside what was to be sent. */
public sealed interface Comparison {

  /**
   * The same grade.
   *
   * @param score of {@code maximum}, the column's own
   */
  record Equal(double score, double maximum) implements Comparison {}

  record Different(double score, double maximum) implements Comparison {}

  record Missing() implements Comparison {}

  static Comparison of(Result held, GradeState ours) {
    if (held.score().isEmpty() || held.maximum().isEmpty()) {
      return new Missing();
    }
    double score = held.score().getAsDouble();
    double maximum = held.maximum().getAsDouble();
    return SameScore.is(held, ours.given(), ours.maximum())
        ? new Equal(score, maximum)
        : new Different(score, maximum);
  }
}

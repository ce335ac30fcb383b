package org.cehrs.practice.passback;

import org.cehrs.practice.lti.services.Result;

/** Whether a gradebook holds a score, on whatever scale it keeps it. */
final class SameScore {

  /** Gradebooks round to two decimals of their own scale. */
  private static final double HALF_A_HUNDREDTH = 0.005;

  private static final double SMALLEST = 0.000_1;

  private SameScore() {}

  static boolean is(Result held, double given, double maximum) {
    if (held.score().isEmpty() || held.maximum().isEmpty()) {
      return false;
    }
    double scale = held.maximum().getAsDouble();
    double difference = held.score().getAsDouble() / scale - given / maximum;
    return Math.abs(difference) < Math.max(SMALLEST, HALF_A_HUNDREDTH / scale);
  }
}

package org.cehrs.practice.exam.scoring;

import org.cehrs.practice.exam.scoring.TestCurve.Point;

/**
 * Warm's weighted likelihood estimate of ability (Psychometrika 54, 1989): the root of {@code r -
 * TCC + J / (2 I)}. Finite for no and for all items right, and nearly free of bias.
 *
 * @param theta in logits
 * @param standardError of theta, in logits: one over the root of the information at theta
 */
public record WarmEstimate(double theta, double standardError) {

  private static final double TOLERANCE = 1e-12;
  private static final int MOST_STEPS = 200;

  /** The estimate of a candidate with so many of these items right. */
  public static WarmEstimate of(TestCurve curve, int correct) {
    return near(curve, correct, (curve.lowest() + curve.highest()) / 2);
  }

  /** As {@link #of}, begun at a guess: a table's rows lie close to each other. */
  public static WarmEstimate near(TestCurve curve, int correct, double guess) {
    if (correct < 0 || correct > curve.size()) {
      throw new IllegalArgumentException(
          "of " + curve.size() + " items " + correct + " cannot be right");
    }
    double theta = root(curve, correct, guess);
    return new WarmEstimate(theta, curve.standardError(theta));
  }

  /**
   * The number correct, as a real number, whose estimate is theta: the inverse of the estimate.
   * What reaches the smallest whole number above it reaches theta.
   */
  static double correctAt(Point point) {
    return point.expected() - point.skew() / (2 * point.information());
  }

  /** Newton's steps inside a bracket that halves where a step would leave it. */
  private static double root(TestCurve curve, int correct, double guess) {
    // With P < 1/(2n+2) at the lower end the sum is above zero there; likewise at the upper end.
    double reach = StrictMath.log(2.0 * curve.size() + 1) + 1;
    double low = curve.lowest() - reach;
    double high = curve.highest() + reach;
    double theta = Math.min(high, Math.max(low, guess));
    for (int step = 0; step < MOST_STEPS; step++) {
      Point point = curve.at(theta);
      double excess = correct - correctAt(point);
      if (excess > 0) {
        low = theta;
      } else {
        high = theta;
      }
      double next = inside(low, high, theta - excess / slope(point));
      if (Math.abs(next - theta) < TOLERANCE) {
        return next;
      }
      theta = next;
    }
    return theta;
  }

  private static double slope(Point point) {
    double information = point.information();
    double bend = point.skewSlope() * information - point.skew() * point.skew();
    return -information + bend / (2 * information * information);
  }

  private static double inside(double low, double high, double theta) {
    return theta >= low && theta <= high ? theta : (low + high) / 2;
  }
}

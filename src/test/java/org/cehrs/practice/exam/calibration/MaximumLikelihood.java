package org.cehrs.practice.exam.calibration;

import org.cehrs.practice.exam.scoring.TestCurve;
import org.cehrs.practice.exam.scoring.WarmEstimate;

/** The plain maximum likelihood estimate of ability, to compare with other programs' tables. */
final class MaximumLikelihood {

  private MaximumLikelihood() {}

  /** Of a candidate with so many of these items right; none and all have no maximum. */
  static Estimate of(TestCurve curve, int correct) {
    double low = WarmEstimate.of(curve, correct - 1).theta();
    double high = WarmEstimate.of(curve, correct + 1).theta();
    // 80 halvings end below the last bit.
    for (int step = 0; step < 80; step++) {
      double middle = (low + high) / 2;
      if (curve.expected(middle) < correct) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new Estimate(low, curve.standardError(low));
  }

  /** An ability with its standard error, in logits. */
  record Estimate(double theta, double standardError) {}
}

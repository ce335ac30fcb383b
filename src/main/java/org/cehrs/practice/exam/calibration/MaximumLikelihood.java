package org.cehrs.practice.exam.calibration;

import java.util.Optional;
import org.cehrs.practice.exam.scoring.TestCurve;
import org.cehrs.practice.exam.scoring.WarmEstimate;

/** The plain maximum likelihood estimate of ability, to compare with other programs' tables. */
public final class MaximumLikelihood {

  private MaximumLikelihood() {}

  /**
   * The estimate of a candidate with so many of these items right; empty for none and for all,
   * whose likelihood has no maximum.
   */
  public static Optional<Estimate> of(TestCurve curve, int correct) {
    if (correct <= 0 || correct >= curve.size()) {
      return Optional.empty();
    }
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
    return Optional.of(new Estimate(low, curve.standardError(low)));
  }

  /** An ability with its standard error, in logits. */
  public record Estimate(double theta, double standardError) {}
}

package org.cehrs.practice.exam.calibration;

import java.util.List;
import org.cehrs.practice.exam.scoring.TestCurve;

/**
 * How well responses to an item follow the model; 1 is as the model expects (Wright and Linacre
 * 1994: .7 to 1.3 for a run-of-the-mill test).
 *
 * @param infit weighted by information: surprises near the item's difficulty
 * @param outfit unweighted: surprises far from it
 */
public record ItemFit(double infit, double outfit) {

  /** A response of somebody whose ability was estimated without it. */
  public record Observation(double theta, boolean right) {}

  /**
   * The fit of one item.
   *
   * @throws IllegalArgumentException without observations
   */
  public static ItemFit of(double difficulty, List<Observation> observations) {
    if (observations.isEmpty()) {
      throw new IllegalArgumentException("fit needs observations");
    }
    double squares = 0;
    double variances = 0;
    double standardized = 0;
    for (Observation observation : observations) {
      double p = TestCurve.probability(observation.theta(), difficulty);
      double residual = (observation.right() ? 1 : 0) - p;
      squares += residual * residual;
      variances += p * (1 - p);
      standardized += residual * residual / (p * (1 - p));
    }
    return new ItemFit(squares / variances, standardized / observations.size());
  }
}

package org.cehrs.practice.exam.scoring;

import java.util.Collection;

/**
 * The chances of every number correct for a candidate of known ability, by the recursion of Lord
 * and Wingersky (Applied Psychological Measurement 8, 1984).
 */
public final class RawScoreDistribution {

  private final double[] chances;

  private RawScoreDistribution(double[] chances) {
    this.chances = chances;
  }

  /**
   * The distribution over items of these difficulties.
   *
   * @param theta the ability, in logits
   */
  public static RawScoreDistribution of(double theta, Collection<Double> difficulties) {
    double[] chances = new double[difficulties.size() + 1];
    chances[0] = 1;
    int items = 0;
    for (double difficulty : difficulties) {
      double right = TestCurve.probability(theta, TestCurve.requireDifficulty(difficulty));
      items++;
      for (int correct = items; correct > 0; correct--) {
        chances[correct] = chances[correct] * (1 - right) + chances[correct - 1] * right;
      }
      chances[0] *= 1 - right;
    }
    return new RawScoreDistribution(chances);
  }

  /** The chance of exactly so many right. */
  public double exactly(int correct) {
    return chances[correct];
  }

  /** The chance of so many right or fewer. */
  public double atMost(int correct) {
    double sum = 0;
    for (int i = 0; i <= correct; i++) {
      sum += chances[i];
    }
    return sum;
  }

  /** The chance of so many right or more. */
  public double atLeast(int correct) {
    double sum = 0;
    for (int i = chances.length - 1; i >= correct; i--) {
      sum += chances[i];
    }
    return sum;
  }

  /** Number of items. */
  public int items() {
    return chances.length - 1;
  }
}

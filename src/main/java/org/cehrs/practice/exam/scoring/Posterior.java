package org.cehrs.practice.exam.scoring;

/**
 * What one number correct says of an ability, given where abilities usually lie.
 *
 * @param mean in logits
 * @param deviation in logits
 * @param chanceAtCut that the ability is the cut's or more; never shown as a number
 */
public record Posterior(double mean, double deviation, double chanceAtCut) {

  private static final int POINTS = 2401;
  private static final double REACH = 6;

  /** Bayes on a grid of 2401 abilities from -6 to 6. */
  public static Posterior of(TestCurve curve, int correct, Population population) {
    double[] logs = new double[POINTS];
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < POINTS; i++) {
      double theta = theta(i);
      double standing = (theta - population.mean()) / population.deviation();
      logs[i] = correct * theta - curve.logNormalizer(theta) - standing * standing / 2;
      highest = Math.max(highest, logs[i]);
    }
    return moments(logs, highest);
  }

  private static double theta(int point) {
    return (point - (POINTS - 1) / 2) * (2 * REACH / (POINTS - 1));
  }

  private static Posterior moments(double[] logs, double highest) {
    double total = 0;
    double first = 0;
    double second = 0;
    double atCut = 0;
    for (int i = 0; i < POINTS; i++) {
      double theta = theta(i);
      double weight = StrictMath.exp(logs[i] - highest);
      total += weight;
      first += weight * theta;
      second += weight * theta * theta;
      atCut += weight * shareAtCut(theta);
    }
    double mean = first / total;
    double variance = second / total - mean * mean;
    return new Posterior(mean, StrictMath.sqrt(variance), atCut / total);
  }

  // The grid's point on the cut stands for abilities on both sides of it.
  private static double shareAtCut(double theta) {
    return theta > ScoreScale.CUT_THETA ? 1 : theta < ScoreScale.CUT_THETA ? 0 : 0.5;
  }

  /** The chance of passing a fresh form of this curve; never shown as a number. */
  public double chanceOfPassing(TestCurve freshForm) {
    double error = 1 / freshForm.information(mean);
    double spread = StrictMath.sqrt(deviation * deviation + error);
    return NormalDistribution.upTo((mean - ScoreScale.CUT_THETA) / spread);
  }
}

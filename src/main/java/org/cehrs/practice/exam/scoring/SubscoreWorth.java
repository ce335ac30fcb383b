package org.cehrs.practice.exam.scoring;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How well a true subscore is known from the subscore, from the total and from both: proportional
 * reductions of mean squared error (Haberman, JEBS 33, 2008; augmentation by Wainer et al. 2001).
 *
 * @param bySubscore its own reliability
 * @param byTotal from the total score alone
 * @param byBoth from subscore and total
 * @param augmented from all subscores
 */
public record SubscoreWorth(double bySubscore, double byTotal, double byBoth, double augmented) {

  /** Whether the subscore says more of itself than the total does. */
  public boolean addsValue() {
    return bySubscore > byTotal;
  }

  /**
   * The worth of every subscore.
   *
   * @param covariance of the observed subscores
   * @param reliabilities of the subscores
   */
  public static List<SubscoreWorth> of(double[][] covariance, double[] reliabilities) {
    double[][] truth = truth(covariance, reliabilities);
    double[][] augmented = Matrix.times(Matrix.times(truth, Matrix.inverse(covariance)), truth);
    return IntStream.range(0, reliabilities.length)
        .mapToObj(k -> worth(k, covariance, truth, augmented[k][k] / truth[k][k]))
        .toList();
  }

  /** Errors of different subscores are independent, so only the diagonal holds error. */
  private static double[][] truth(double[][] covariance, double[] reliabilities) {
    double[] errors = new double[reliabilities.length];
    for (int k = 0; k < errors.length; k++) {
      errors[k] = -covariance[k][k] * (1 - reliabilities[k]);
    }
    return Matrix.plusDiagonal(covariance, errors);
  }

  private static SubscoreWorth worth(
      int k, double[][] observed, double[][] truth, double augmented) {
    double own = truth[k][k];
    double withTotal = sum(truth[k]);
    double[] covariances = {own, withTotal};
    double[][] predictors = {{observed[k][k], sum(observed[k])}, {sum(observed[k]), sum(observed)}};
    double[] weights = Matrix.times(Matrix.inverse(predictors), covariances);
    return new SubscoreWorth(
        own / observed[k][k],
        withTotal * withTotal / (own * sum(observed)),
        (weights[0] * covariances[0] + weights[1] * covariances[1]) / own,
        augmented);
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static double sum(double[][] matrix) {
    double sum = 0;
    for (double[] row : matrix) {
      sum += sum(row);
    }
    return sum;
  }
}

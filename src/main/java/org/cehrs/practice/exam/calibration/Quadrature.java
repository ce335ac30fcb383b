package org.cehrs.practice.exam.calibration;

/** A normal distribution on evenly spaced abilities. */
final class Quadrature {

  private static final double REACH = 6;

  private final double[] thetas;
  private final double[] logWeights;

  private Quadrature(double[] thetas, double[] logWeights) {
    this.thetas = thetas;
    this.logWeights = logWeights;
  }

  static Quadrature around(double mean, double deviation, int nodes) {
    double[] thetas = new double[nodes];
    double[] logWeights = new double[nodes];
    double total = 0;
    for (int q = 0; q < nodes; q++) {
      double standing = REACH * (2.0 * q / (nodes - 1) - 1);
      thetas[q] = mean + deviation * standing;
      logWeights[q] = -standing * standing / 2;
      total += StrictMath.exp(logWeights[q]);
    }
    for (int q = 0; q < nodes; q++) {
      logWeights[q] -= StrictMath.log(total);
    }
    return new Quadrature(thetas, logWeights);
  }

  int nodes() {
    return thetas.length;
  }

  double theta(int node) {
    return thetas[node];
  }

  double logWeight(int node) {
    return logWeights[node];
  }
}

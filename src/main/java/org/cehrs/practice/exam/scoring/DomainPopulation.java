package org.cehrs.practice.exam.scoring;

/**
 * How the abilities in the five domains go together, in logits.
 *
 * @param correlation of any two domains
 */
public record DomainPopulation(double mean, double deviation, double correlation) {

  /**
   * Assumed until it is estimated: a spread of .8, the mean that puts 68.81 % above the cut (the
   * real exam's pass rate of 2024) and domains that correlate .9.
   */
  public static final DomainPopulation ASSUMED = new DomainPopulation(0.3924, 0.8, 0.9);

  public DomainPopulation {
    if (!Double.isFinite(mean)
        || !(deviation > 0 && deviation < 100)
        || !(correlation >= 0 && correlation < 1)) {
      throw new IllegalArgumentException(
          "no population of domains: " + mean + ", " + deviation + ", " + correlation);
    }
  }

  double[][] covariance(int domains) {
    double variance = deviation * deviation;
    double[][] covariance = new double[domains][domains];
    for (int i = 0; i < domains; i++) {
      for (int j = 0; j < domains; j++) {
        covariance[i][j] = i == j ? variance : correlation * variance;
      }
    }
    return covariance;
  }
}

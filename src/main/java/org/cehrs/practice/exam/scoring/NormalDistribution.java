package org.cehrs.practice.exam.scoring;

/** The standard normal distribution. */
public final class NormalDistribution {

  // Numerator and denominator of Hart's rational approximation, highest power first, as given by
  // West, "Better approximations to cumulative normal functions" (Wilmott, 2005): 15 digits.
  private static final double[] ABOVE = {
    3.52624965998911e-2,
    0.700383064443688,
    6.37396220353165,
    33.912866078383,
    112.079291497871,
    221.213596169931,
    220.206867912376
  };
  private static final double[] BELOW = {
    8.83883476483184e-2,
    1.75566716318264,
    16.064177579207,
    86.7807322029461,
    296.564248779674,
    637.333633378831,
    793.826512519948,
    440.413735824752
  };
  private static final double RATIONAL_UP_TO = 7.07106781186547;
  private static final double ROOT_OF_TWO_PI = 2.506628274631;

  private NormalDistribution() {}

  /** The chance of a value up to x. */
  public static double upTo(double x) {
    double distance = Math.abs(x);
    double density = StrictMath.exp(-distance * distance / 2);
    double tail =
        distance < RATIONAL_UP_TO
            ? density * polynomial(ABOVE, distance) / polynomial(BELOW, distance)
            : density / continuedFraction(distance) / ROOT_OF_TWO_PI;
    return x > 0 ? 1 - tail : tail;
  }

  private static double polynomial(double[] coefficients, double x) {
    double sum = 0;
    for (double coefficient : coefficients) {
      sum = sum * x + coefficient;
    }
    return sum;
  }

  private static double continuedFraction(double x) {
    double fraction = x + 0.65;
    for (int level = 4; level >= 1; level--) {
      fraction = x + level / fraction;
    }
    return fraction;
  }
}

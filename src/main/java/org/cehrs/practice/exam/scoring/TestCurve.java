package org.cehrs.practice.exam.scoring;

import java.util.Collection;

/**
 * What the Rasch model expects of a set of items: the test characteristic curve and its companions.
 *
 * <p>All methods take ability in logits.
 */
public final class TestCurve {

  /** Beyond this a difficulty is a mistake: no four-option item is twelve logits from the cut. */
  private static final double WIDEST = 12;

  // e^b of every item: one exponential per ability then serves all items.
  private final double[] oddsAgainst;
  private final double lowest;
  private final double highest;

  private TestCurve(double[] oddsAgainst, double lowest, double highest) {
    this.oddsAgainst = oddsAgainst;
    this.lowest = lowest;
    this.highest = highest;
  }

  private TestCurve(double[] difficulties) {
    oddsAgainst = new double[difficulties.length];
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < difficulties.length; i++) {
      oddsAgainst[i] = StrictMath.exp(requireDifficulty(difficulties[i]));
      low = Math.min(low, difficulties[i]);
      high = Math.max(high, difficulties[i]);
    }
    lowest = low;
    highest = high;
  }

  /**
   * The curve of items with these difficulties, in logits.
   *
   * @throws IllegalArgumentException without items, or for a difficulty that is no sensible number
   */
  public static TestCurve of(double... difficulties) {
    if (difficulties.length == 0) {
      throw new IllegalArgumentException("a test curve needs at least one item");
    }
    return new TestCurve(difficulties);
  }

  /** As {@link #of(double...)}, in the collection's order. */
  public static TestCurve of(Collection<Double> difficulties) {
    return of(difficulties.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Checks one difficulty in logits and answers it. */
  public static double requireDifficulty(double difficulty) {
    if (!(Math.abs(difficulty) <= WIDEST)) {
      throw new IllegalArgumentException(
          "a difficulty lies between -12 and 12 logits, got " + difficulty);
    }
    return difficulty;
  }

  /**
   * The curve of the other items.
   *
   * @param item its number in the order in which the difficulties were given
   */
  public TestCurve without(int item) {
    if (oddsAgainst.length < 2) {
      throw new IllegalArgumentException("a test curve needs at least one item");
    }
    double[] others = new double[oddsAgainst.length - 1];
    System.arraycopy(oddsAgainst, 0, others, 0, item);
    System.arraycopy(oddsAgainst, item + 1, others, item, others.length - item);
    // The bounds stay: they only say where to look.
    return new TestCurve(others, lowest, highest);
  }

  /**
   * The curve at one ability.
   *
   * @param expected number correct, the sum of P
   * @param information the sum of P(1-P), which is also the curve's slope
   * @param skew the sum of P(1-P)(1-2P), which is the information's slope
   * @param skewSlope the skew's slope
   */
  public record Point(double expected, double information, double skew, double skewSlope) {}

  /** The model's chance that ability theta answers an item of this difficulty right. */
  public static double probability(double theta, double difficulty) {
    return 1 / (1 + StrictMath.exp(difficulty - theta));
  }

  public Point at(double theta) {
    double scale = StrictMath.exp(-theta);
    double expected = 0;
    double information = 0;
    double skew = 0;
    double skewSlope = 0;
    for (double odds : oddsAgainst) {
      double p = 1 / (1 + odds * scale);
      double variance = p * (1 - p);
      expected += p;
      information += variance;
      skew += variance * (1 - 2 * p);
      skewSlope += variance * (1 - 6 * variance);
    }
    return new Point(expected, information, skew, skewSlope);
  }

  public double expected(double theta) {
    return at(theta).expected();
  }

  public double information(double theta) {
    return at(theta).information();
  }

  /** The logarithm of the product of 1 + e^(theta - b): what normalizes a likelihood. */
  double logNormalizer(double theta) {
    double scale = StrictMath.exp(theta);
    double log = 0;
    double product = 1;
    for (double odds : oddsAgainst) {
      product *= 1 + scale / odds;
      // One logarithm serves many factors, as long as their product stays a number.
      if (product > 1e200) {
        log += StrictMath.log(product);
        product = 1;
      }
    }
    return log + StrictMath.log(product);
  }

  /** Standard error of an ability estimate at theta, in logits. */
  public double standardError(double theta) {
    return 1 / StrictMath.sqrt(information(theta));
  }

  /** Number of items. */
  public int size() {
    return oddsAgainst.length;
  }

  double lowest() {
    return lowest;
  }

  double highest() {
    return highest;
  }
}

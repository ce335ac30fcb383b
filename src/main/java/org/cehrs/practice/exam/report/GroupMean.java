package org.cehrs.practice.exam.report;

import org.cehrs.practice.exam.scoring.ScoreScale;

/** What may be said of a group's mean. */
public sealed interface GroupMean {

  /** Fewer students than a mean is shown for. */
  record TooFew(int students) implements GroupMean {}

  /**
   * A mean on the practice scale with its 95 % interval, drawn towards the group's overall level as
   * far as it is uncertain.
   *
   * @param points on the practice scale, as are low and high
   */
  record Known(int points, int low, int high) implements GroupMean {

    static Known of(Shrunk shrunk) {
      double reach = Z * StrictMath.sqrt(shrunk.variance());
      return new Known(
          onScale(StrictMath.rint(ScoreScale.exact(shrunk.mean()))),
          onScale(StrictMath.floor(ScoreScale.exact(shrunk.mean() - reach))),
          onScale(StrictMath.ceil(ScoreScale.exact(shrunk.mean() + reach))));
    }

    private static int onScale(double points) {
      return (int) Math.clamp(points, ScoreScale.LOWEST, ScoreScale.HIGHEST);
    }
  }

  /** Two-sided 5 per cent. */
  double Z = 1.959963984540054;

  /** How far groups lie from what is expected of them, as a variance in logits squared. */
  double BETWEEN_GROUPS = 0.04;

  /**
   * A mean and its variance, in logits.
   *
   * @param count of the values behind a mean
   */
  record Sample(double mean, double variance, int count) {

    /** The square of the mean's standard error. */
    double error() {
      return variance / count;
    }
  }

  /** An empirical Bayes mean, in logits. */
  record Shrunk(double mean, double variance) {

    /**
     * A sample's mean drawn towards what is expected.
     *
     * @param expected in logits
     * @param expectedError the variance of that expectation
     */
    static Shrunk of(Sample sample, double expected, double expectedError) {
      double own = BETWEEN_GROUPS / (BETWEEN_GROUPS + sample.error());
      return new Shrunk(
          own * sample.mean() + (1 - own) * expected,
          own * sample.error() + (1 - own) * (1 - own) * expectedError);
    }
  }
}

package org.cehrs.practice.exam.scoring;

/**
 * A candidate's ability as it is followed over several attempts (a Kalman filter: between attempts
 * it may drift, each estimate pulls it by its precision).
 *
 * @param mean in logits
 * @param variance in logits squared
 */
public record AbilityTrack(double mean, double variance) {

  /** Before anything was answered. */
  public static final AbilityTrack START = new AbilityTrack(0, 1);

  // A quarter of a logit in a week.
  private static final double DRIFT_PER_DAY = 0.25 * 0.25 / 7;
  // Two-sided 10 per cent.
  private static final double NOTABLE = 1.645;

  public AbilityTrack {
    if (!Double.isFinite(mean) || !(variance > 0 && variance < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a track has a finite mean and a positive variance, got " + mean + ", " + variance);
    }
  }

  /** The track after so many days without an estimate. */
  public AbilityTrack after(double days) {
    if (!(days >= 0)) {
      throw new IllegalArgumentException("time does not run back by " + days + " days");
    }
    return new AbilityTrack(mean, variance + DRIFT_PER_DAY * days);
  }

  /** The track with one more estimate. */
  public AbilityTrack with(WarmEstimate estimate) {
    double error = estimate.standardError() * estimate.standardError();
    double gain = variance / (variance + error);
    return new AbilityTrack(mean + gain * (estimate.theta() - mean), variance * (1 - gain));
  }

  public double deviation() {
    return StrictMath.sqrt(variance);
  }

  /** The chance that the ability is the cut's or more; never shown as a number. */
  public double chanceAtCut() {
    return NormalDistribution.upTo((mean - ScoreScale.CUT_THETA) / deviation());
  }

  /** Whether a difference to an earlier state may be called a change. */
  public boolean changedSince(AbilityTrack earlier) {
    return Math.abs(mean - earlier.mean) > NOTABLE * StrictMath.sqrt(variance + earlier.variance);
  }
}

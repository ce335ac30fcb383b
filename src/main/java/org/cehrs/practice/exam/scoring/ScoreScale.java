package org.cehrs.practice.exam.scoring;

/**
 * The practice scale: one straight line through the cut. 390 marks this tool's own passing
 * standard; it is not an NHA score.
 */
public final class ScoreScale {

  /** Changes whenever a number below does: scores of different versions are not comparable. */
  public static final String VERSION = "practice-1";

  /** Ability of the just-qualified candidate, in logits. */
  public static final double CUT_THETA = 0;

  public static final int CUT = 390;
  public static final int LOWEST = 200;
  public static final int HIGHEST = 500;
  public static final double POINTS_PER_LOGIT = 40;

  private ScoreScale() {}

  /** The scale's exact value: neither rounded nor clamped. */
  public static double exact(double theta) {
    return CUT + POINTS_PER_LOGIT * (theta - CUT_THETA);
  }

  /**
   * The one rounding rule. A fail never shows 390 and a pass never less, whatever rounding says:
   * the decision is taken on the number correct.
   */
  public static int display(double theta, boolean passed) {
    double exact = exact(theta);
    int shown =
        passed
            ? Math.max(CUT, (int) StrictMath.floor(exact + 0.5))
            : Math.min(CUT - 1, (int) StrictMath.floor(exact));
    return Math.clamp(shown, LOWEST, HIGHEST);
  }
}

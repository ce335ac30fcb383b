package org.cehrs.practice.exam.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Raw to scaled for one form, built when the form is.
 *
 * @param rows by number correct, 0 to n
 * @param cutRaw the smallest number correct that passes on this form
 * @param cutError conditional standard error of measurement at the cut, in scaled points
 */
public record ScoreTable(List<Row> rows, int cutRaw, double cutError) {

  // A cut that falls on a whole number must not be lifted over it by the last bits of a sum.
  private static final double ROUNDING_NOISE = 1e-9;

  /**
   * The score of one number correct.
   *
   * @param theta Warm's weighted likelihood estimate, in logits
   * @param standardError of theta, in logits
   * @param scaled the displayed score, 200 to 500
   */
  public record Row(int correct, double theta, double standardError, int scaled) {}

  public ScoreTable {
    rows = List.copyOf(rows);
    for (int correct = 0; correct < rows.size(); correct++) {
      Row row = rows.get(correct);
      if (row.correct() != correct) {
        throw new IllegalArgumentException("row " + correct + " is of " + row.correct() + " right");
      }
      if (correct > 0 && !(row.theta() > rows.get(correct - 1).theta())) {
        throw new IllegalArgumentException(
            correct + " right would not score more than " + (correct - 1));
      }
    }
  }

  /**
   * The table of a form whose scored items have these difficulties.
   *
   * @throws IllegalArgumentException where no number correct from 1 to n marks the cut: items that
   *     far from it cannot decide anything
   */
  public static ScoreTable of(Collection<Double> difficulties) {
    TestCurve curve = TestCurve.of(difficulties);
    TestCurve.Point cut = curve.at(ScoreScale.CUT_THETA);
    int cutRaw = (int) StrictMath.ceil(WarmEstimate.correctAt(cut) - ROUNDING_NOISE);
    if (cutRaw < 1 || cutRaw > curve.size()) {
      throw new IllegalArgumentException(
          "the cut would lie at " + cutRaw + " of " + curve.size() + " items right");
    }
    double cutError = ScoreScale.POINTS_PER_LOGIT / StrictMath.sqrt(cut.information());
    return new ScoreTable(rows(curve, cutRaw), cutRaw, cutError);
  }

  private static List<Row> rows(TestCurve curve, int cutRaw) {
    List<Row> rows = new ArrayList<>(curve.size() + 1);
    double guess = curve.lowest();
    for (int correct = 0; correct <= curve.size(); correct++) {
      WarmEstimate estimate = WarmEstimate.near(curve, correct, guess);
      int scaled = ScoreScale.display(estimate.theta(), correct >= cutRaw);
      rows.add(new Row(correct, estimate.theta(), estimate.standardError(), scaled));
      guess = estimate.theta() + estimate.standardError() * estimate.standardError();
    }
    return rows;
  }

  public Row row(int correct) {
    return rows.get(correct);
  }

  public boolean passes(int correct) {
    return correct >= cutRaw;
  }

  /** Number of scored items. */
  public int total() {
    return rows.size() - 1;
  }
}

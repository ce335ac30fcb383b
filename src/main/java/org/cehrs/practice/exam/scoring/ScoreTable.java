package org.cehrs.practice.exam.scoring;

import java.util.List;

/**
 * Raw to scaled for one form, built when the form is.
 *
 * @param rows by number correct, 0 to n
 * @param cutRaw the smallest number correct that passes on this form
 * @param cutError conditional standard error of measurement at the cut, in scaled points
 */
public record ScoreTable(List<Row> rows, int cutRaw, double cutError) {

  /**
   * @param theta Warm's weighted likelihood estimate, in logits
   * @param standardError of theta, in logits
   * @param scaled the displayed score, 200 to 500
   */
  public record Row(int correct, double theta, double standardError, int scaled) {}

  public ScoreTable {
    rows = List.copyOf(rows);
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

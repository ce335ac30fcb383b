package org.cehrs.practice.exam.form;

/**
 * The curve a form has to meet: what the bank's cells hold on average, so that every form is as
 * hard as the bank.
 *
 * @param window half width at the cut, in raw points; one logit beside it it is twice as wide
 */
record Target(CurvePoints goal, double window) {

  private static final double LEAST_INFORMATION = 0.95;

  static Target of(ItemPool pool, Selection selection, double window) {
    CurvePoints goal = CurvePoints.NONE;
    for (int cell = 0; cell < pool.cells(); cell++) {
      goal = goal.plus(pool.cellMean(cell).times(selection.count(cell)));
    }
    return new Target(goal, window);
  }

  /** How far outside the windows a curve lies, in widths; 0 is inside. */
  double miss(CurvePoints sum) {
    return outside(sum.below() - goal.below(), 2 * window)
        + outside(sum.cut() - goal.cut(), window)
        + outside(sum.above() - goal.above(), 2 * window)
        + Math.max(0, LEAST_INFORMATION - sum.information() / goal.information());
  }

  private static double outside(double distance, double width) {
    return Math.max(0, Math.abs(distance) / width - 1);
  }
}

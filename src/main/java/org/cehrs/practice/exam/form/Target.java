package org.cehrs.practice.exam.form;

/**
 * What a form has to meet: what the bank's cells hold on average, so that every form is as hard as
 * the bank and asks as much recall and analysis as it, within bounds.
 *
 * @param window half width at the cut, in raw points; one logit beside it it is twice as wide
 * @param levelRoom by how many items recall and analysis may differ
 */
record Target(Makeup goal, double window, double levelRoom) {

  private static final double LEAST_INFORMATION = 0.95;

  // A tenth of the items in the narrowest window.
  private static final double LEVEL_SHARE_PER_WINDOW = 0.4;

  static Target of(ItemPool pool, Selection selection, double window) {
    Makeup goal = Makeup.NOTHING;
    for (int cell = 0; cell < pool.cells(); cell++) {
      goal = goal.plus(pool.cellMean(cell), selection.count(cell));
    }
    return new Target(goal, window, LEVEL_SHARE_PER_WINDOW * window * selection.scoredSize());
  }

  /** How far outside the bounds a form lies, in widths; 0 is inside. */
  double miss(Makeup sum) {
    return outside(sum.below() - goal.below(), 2 * window)
        + outside(sum.cut() - goal.cut(), window)
        + outside(sum.above() - goal.above(), 2 * window)
        + outside(sum.recall() - goal.recall(), levelRoom)
        + outside(sum.analysis() - goal.analysis(), levelRoom)
        + Math.max(0, LEAST_INFORMATION - sum.information() / goal.information());
  }

  private static double outside(double distance, double width) {
    return Math.max(0, Math.abs(distance) / width - 1);
  }
}

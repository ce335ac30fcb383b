package org.cehrs.practice.exam.form;

import java.util.stream.IntStream;

/** The scored items of one try: cell by cell, the strongest claims first. */
final class ScoredDraw {

  private final ItemPool pool;
  private final Selection selection;
  private final Lots lots;
  private final Quotas quotas;

  ScoredDraw(ItemPool pool, Selection selection, Lots lots, Quotas quotas) {
    this.pool = pool;
    this.selection = selection;
    this.lots = lots;
    this.quotas = quotas;
  }

  /**
   * Fills the places of every topic.
   *
   * @param topicsLoose whether a topic may lend one place to another of its domain
   * @return whether every place is filled
   */
  boolean fill(SplitMix64 dice, boolean topicsLoose) {
    int[] order = IntStream.range(0, pool.cells()).filter(this::inExam).toArray();
    dice.shuffle(order);
    for (int cell : order) {
      fill(cell);
    }
    boolean filled = true;
    for (int cell : order) {
      filled = filled && (missing(cell) == 0 || (topicsLoose && borrow(cell)));
    }
    return filled;
  }

  private boolean inExam(int cell) {
    return quotas.domains().getOrDefault(pool.domain(cell), 0) > 0;
  }

  private int quota(int cell) {
    return quotas.of(pool.topic(cell));
  }

  private void fill(int cell) {
    lots.draw(pool.operational(cell));
    int next = 0;
    while (missing(cell) > 0 && next != Lots.NOBODY) {
      next = lots.first(pool.operational(cell), selection);
      if (next != Lots.NOBODY) {
        selection.addScored(next);
      }
    }
  }

  private int missing(int cell) {
    return Math.max(0, quota(cell) - selection.count(cell));
  }

  /** Takes one item more of the sibling topic whose best item has the strongest claim. */
  private boolean borrow(int cell) {
    if (missing(cell) > 1) {
      return false;
    }
    int best = Lots.NOBODY;
    for (int other = 0; other < pool.cells(); other++) {
      if (pool.domain(other) == pool.domain(cell) && selection.count(other) == quota(other)) {
        int item = lots.first(pool.operational(other), selection);
        best = item != Lots.NOBODY && lots.before(item, best) ? item : best;
      }
    }
    if (best != Lots.NOBODY) {
      selection.addScored(best);
    }
    return best != Lots.NOBODY;
  }
}

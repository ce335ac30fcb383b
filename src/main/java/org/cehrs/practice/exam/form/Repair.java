package org.cehrs.practice.exam.form;

/**
 * Swaps single items inside their cells until the form's curve meets the target. No swap can break
 * the blueprint, because it keeps the cell.
 */
final class Repair {

  private static final int CANDIDATES = 64;
  private static final int MOST_STUCK = 8;

  private final ItemPool pool;
  private final Selection selection;
  private final Target target;
  private final Claims claims;
  private final boolean seenAllowed;
  private double miss;
  private int swaps;

  Repair(ItemPool pool, Selection selection, Target target, Claims claims, boolean seenAllowed) {
    this.pool = pool;
    this.selection = selection;
    this.target = target;
    this.claims = claims;
    this.seenAllowed = seenAllowed;
    miss = target.miss(selection.sum());
  }

  /** Whether the curve came inside the windows. */
  boolean run(SplitMix64 dice) {
    int stuck = 0;
    while (miss > 0 && stuck < MOST_STUCK) {
      stuck = improve(dice) ? stuck : stuck + 1;
    }
    return miss == 0;
  }

  int swaps() {
    return swaps;
  }

  private boolean improve(SplitMix64 dice) {
    int bestSlot = 0;
    int bestItem = Lots.NOBODY;
    double best = miss;
    int slots = selection.scoredSize();
    for (int candidate = 0; candidate < CANDIDATES && best > 0; candidate++) {
      int slot = dice.below(slots);
      int[] cell = pool.operational(pool.cell(selection.scored(slot)));
      int item = cell[dice.below(cell.length)];
      double found = allowed(slot, item) ? target.miss(selection.sumAfter(slot, item)) : miss;
      if (found < best) {
        best = found;
        bestSlot = slot;
        bestItem = item;
      }
    }
    if (bestItem == Lots.NOBODY) {
      return false;
    }
    selection.replace(bestSlot, bestItem);
    miss = best;
    swaps++;
    return true;
  }

  private boolean allowed(int slot, int item) {
    return claims.eligible(item)
        && (seenAllowed || claims.tier(item) <= claims.tier(selection.scored(slot)))
        && selection.canReplace(slot, item);
  }
}

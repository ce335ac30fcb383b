package org.cehrs.practice.exam.form;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The items of one form as they are being chosen. */
final class Selection {

  private final ItemPool pool;
  private final boolean[] chosen;
  private final int[] rivalsChosen;
  private final int[] scored;
  private final int[] unscored;
  private final int[] counts;
  private int scoredSize;
  private int unscoredSize;
  private CurvePoints sum = CurvePoints.NONE;

  Selection(ItemPool pool, Exam exam) {
    this.pool = pool;
    chosen = new boolean[pool.size()];
    rivalsChosen = new int[pool.size()];
    scored = new int[exam.scoredItems()];
    unscored = new int[exam.pretestItems()];
    counts = new int[pool.cells()];
  }

  boolean free(int item) {
    return !chosen[item] && rivalsChosen[item] == 0;
  }

  void addScored(int item) {
    scored[scoredSize++] = item;
    counts[pool.cell(item)]++;
    sum = sum.plus(pool.points(item));
    mark(item, true);
  }

  void addUnscored(int item) {
    unscored[unscoredSize++] = item;
    mark(item, true);
  }

  /** Whether an item could stand in a scored one's place without meeting a rival. */
  boolean canReplace(int slot, int item) {
    return !chosen[item] && rivalsChosen[item] == (areRivals(scored[slot], item) ? 1 : 0);
  }

  CurvePoints sumAfter(int slot, int item) {
    return sum.minus(pool.points(scored[slot])).plus(pool.points(item));
  }

  void replace(int slot, int item) {
    sum = sumAfter(slot, item);
    mark(scored[slot], false);
    scored[slot] = item;
    mark(item, true);
  }

  private boolean areRivals(int one, int other) {
    return Arrays.binarySearch(pool.rivals(one), other) >= 0;
  }

  private void mark(int item, boolean on) {
    chosen[item] = on;
    for (int rival : pool.rivals(item)) {
      rivalsChosen[rival] += on ? 1 : -1;
    }
  }

  int scoredSize() {
    return scoredSize;
  }

  int scored(int slot) {
    return scored[slot];
  }

  /** The scored items chosen so far. */
  int[] scored() {
    return Arrays.copyOf(scored, scoredSize);
  }

  int[] unscored() {
    return Arrays.copyOf(unscored, unscoredSize);
  }

  /** Scored items of a cell. */
  int count(int cell) {
    return counts[cell];
  }

  CurvePoints sum() {
    return sum;
  }

  /** Every item chosen so far, scored ones first. */
  IntStream items() {
    return IntStream.concat(IntStream.of(scored()), IntStream.of(unscored()));
  }

  /** Topics whose count is not their quota; empty where all are. */
  String offQuota(Quotas quotas) {
    return IntStream.range(0, counts.length)
        .filter(cell -> counts[cell] != quotas.of(pool.topic(cell)))
        .mapToObj(cell ->
            pool.topic(cell).code() + " " + counts[cell] + " for " + quotas.of(pool.topic(cell)))
        .collect(Collectors.joining(", "));
  }

  int missingUnscored() {
    return unscored.length - unscoredSize;
  }
}

package org.cehrs.practice.exam.form;

import org.cehrs.practice.exam.bank.ItemId;

/**
 * In which order a request wants the pool's items: unseen ones first, among them by a lot that
 * favours what has been shown little.
 */
final class Claims {

  private static final int BARRED = Integer.MAX_VALUE;

  private final int[] tiers;
  private final int[] exposure;

  Claims(FormRequest request, ItemPool pool) {
    tiers = new int[pool.size()];
    exposure = new int[pool.size()];
    request.timesSeen().forEach((item, times) -> set(tiers, pool, item, times));
    request.exposure().forEach((item, times) -> set(exposure, pool, item, times));
    request.barred().forEach(item -> set(tiers, pool, item, BARRED));
  }

  private Claims(int items) {
    tiers = new int[items];
    exposure = new int[items];
  }

  /** The claims of somebody who has seen nothing. */
  static Claims none(ItemPool pool) {
    return new Claims(pool.size());
  }

  // What was seen may have left the bank since.
  private static void set(int[] values, ItemPool pool, ItemId item, int value) {
    pool.number(item).ifPresent(number -> values[number] = value);
  }

  boolean eligible(int item) {
    return tiers[item] != BARRED;
  }

  /** How often the candidate has seen an item. */
  int tier(int item) {
    return tiers[item];
  }

  /**
   * A draw without replacement in proportion to 1 / (1 + exposure): the smallest lots win
   * (Efraimidis and Spirakis).
   */
  double lot(int item, SplitMix64 dice) {
    return -StrictMath.log(1 - dice.unit()) * (1.0 + exposure[item]);
  }
}

package org.cehrs.practice.exam.calibration;

/** How many answered each item, and how many of them rightly. */
final class ItemTotals {

  private final int[] answered;
  private final int[] right;

  private ItemTotals(int items) {
    answered = new int[items];
    right = new int[items];
  }

  static ItemTotals of(ResponseMatrix responses) {
    ItemTotals totals = new ItemTotals(responses.items());
    for (int answer = 0; answer < responses.size(); answer++) {
      totals.answered[responses.item(answer)]++;
      totals.right[responses.item(answer)] += responses.right(answer) ? 1 : 0;
    }
    return totals;
  }

  int answered(int item) {
    return answered[item];
  }

  int right(int item) {
    return right[item];
  }
}

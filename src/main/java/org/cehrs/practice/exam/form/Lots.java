package org.cehrs.practice.exam.form;

/** The lots of one draw: which of several items goes first. */
final class Lots {

  static final int NOBODY = -1;

  private final Claims claims;
  private final SplitMix64 dice;
  private final double[] lots;

  Lots(Claims claims, SplitMix64 dice, int size) {
    this.claims = claims;
    this.dice = dice;
    lots = new double[size];
  }

  void draw(int[] items) {
    for (int item : items) {
      lots[item] = claims.lot(item, dice);
    }
  }

  /** The free item with the strongest claim, or {@link #NOBODY}. */
  int first(int[] items, Selection selection) {
    int first = NOBODY;
    for (int item : items) {
      if (selection.free(item) && claims.eligible(item) && before(item, first)) {
        first = item;
      }
    }
    return first;
  }

  boolean before(int item, int other) {
    if (other == NOBODY) {
      return true;
    }
    int tiers = Integer.compare(claims.tier(item), claims.tier(other));
    return tiers != 0 ? tiers < 0 : lots[item] < lots[other];
  }
}

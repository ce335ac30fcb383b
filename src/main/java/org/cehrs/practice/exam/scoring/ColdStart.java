package org.cehrs.practice.exam.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.bank.Rating;

/**
 * Difficulties before anybody has answered: authors' estimates of the chance that a just-qualified
 * candidate answers right. No expert panel stands behind them.
 */
public final class ColdStart {

  /** Standard deviation of such a difficulty's error, in logits. */
  public static final double ERROR = 0.7;

  // Raters agree with the truth about half way: each item moves half way to the mean of all.
  private static final double OWN_SHARE = 0.5;

  private ColdStart() {}

  /** The difficulty, in logits, of every item of the bank that carries a rating. */
  public static Map<ItemRef, Double> difficulties(Bank bank) {
    List<Item> rated = bank.items().stream().filter(item -> !item.ratings().isEmpty()).toList();
    if (rated.isEmpty()) {
      return Map.of();
    }
    double[] found = difficulties(rated.stream().mapToDouble(ColdStart::chance).toArray());
    Map<ItemRef, Double> difficulties = LinkedHashMap.newLinkedHashMap(found.length);
    for (int i = 0; i < found.length; i++) {
      difficulties.put(rated.get(i).ref(), found[i]);
    }
    return Map.copyOf(difficulties);
  }

  /** The mean of an item's ratings. */
  private static double chance(Item item) {
    return item.ratings().stream().mapToDouble(Rating::probability).sum() / item.ratings().size();
  }

  /**
   * Difficulties from chances, so that the just-qualified candidate's expected number correct over
   * all of them stays exactly what the ratings say.
   */
  static double[] difficulties(double... chances) {
    double expected = 0;
    double[] difficulties = new double[chances.length];
    for (int i = 0; i < chances.length; i++) {
      // The other half, the mean of all, is the same for every item: the shift below brings it.
      difficulties[i] = -OWN_SHARE * logit(chances[i]);
      expected += chances[i];
    }
    return shifted(difficulties, expected);
  }

  private static double logit(double chance) {
    if (!(chance > 0 && chance < 1)) {
      throw new IllegalArgumentException(
          "a rating is a chance strictly between 0 and 1, got " + chance);
    }
    return StrictMath.log(chance / (1 - chance));
  }

  /** Adds the constant that makes the curve at the cut equal the expected number. */
  private static double[] shifted(double[] difficulties, double expected) {
    TestCurve curve = TestCurve.of(difficulties);
    double low = ScoreScale.CUT_THETA - 40;
    double high = ScoreScale.CUT_THETA + 40;
    // 60 halvings of 80 logits end below the last bit of the result.
    for (int step = 0; step < 60; step++) {
      double middle = (low + high) / 2;
      if (curve.expected(middle) < expected) {
        low = middle;
      } else {
        high = middle;
      }
    }
    // An ability moved up by c sees every item as easier by c.
    double shift = ScoreScale.CUT_THETA - (low + high) / 2;
    double[] moved = difficulties.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += shift;
    }
    return moved;
  }
}

package org.cehrs.practice.bankfiles;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cehrs.practice.exam.bank.Item;

/** Rules for the difficulty ratings of the whole bank. */
final class RatingRules {

  static final double LOWEST_USUAL = 0.55;
  static final double HIGHEST_USUAL = 0.90;

  private static final double LARGEST_UNUSUAL_SHARE = 0.5;

  private RatingRules() {}

  /** Most ratings of each rater lie in the usual range. */
  static Stream<String> areMostlyUsual(List<Item> items) {
    return RatingFigures.byRater(items).entrySet().stream()
        .filter(rater -> rater.getValue().outside().value() >= LARGEST_UNUSUAL_SHARE)
        .map(RatingRules::describe);
  }

  private static String describe(Map.Entry<String, RatingFigures> rater) {
    return "ratings of "
        + rater.getKey()
        + " lie outside .55 to .90 in "
        + rater.getValue().outside();
  }
}

package org.cehrs.practice.bankfiles;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.Option;

/**
 * Rules for the rationales: each teaches, and none names an option, because options are shuffled.
 */
final class RationaleRules {

  static final int FEWEST_WORDS = 10;
  static final int MOST_WORDS = 65;

  private static final Pattern OPTION = Pattern.compile("\\b[Oo]ptions?\\b");

  private RationaleRules() {}

  static Stream<String> teach(Item item) {
    return item.options().stream()
        .filter(option -> !isOfGoodLength(Words.count(option.rationale())))
        .map(option -> name(option) + "has " + Words.count(option.rationale()) + " words");
  }

  private static boolean isOfGoodLength(int words) {
    return words >= FEWEST_WORDS && words <= MOST_WORDS;
  }

  static Stream<String> nameNoOption(Item item) {
    return item.options().stream()
        .filter(option -> OPTION.matcher(option.rationale()).find())
        .map(option -> name(option) + "speaks of an option");
  }

  private static String name(Option option) {
    return "rationale " + option.choice().letter() + " ";
  }
}

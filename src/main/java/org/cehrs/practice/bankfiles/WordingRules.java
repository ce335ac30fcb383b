package org.cehrs.practice.bankfiles;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.practice.exam.bank.Item;

/** Rules for the wording of all stems together: no phrase wears out. */
final class WordingRules {

  static final double LARGEST_SAME_START_SHARE = 0.02;
  static final double LARGEST_WHICH_OF_THE_FOLLOWING_SHARE = 0.15;
  static final double LARGEST_WHAT_IS_SHARE = 0.08;
  static final double LARGEST_NEGATIVE_SHARE = 0.02;

  private static final int WORDS_OF_A_START = 4;

  private WordingRules() {}

  static Stream<String> beginDifferently(List<Item> items) {
    Map<String, Long> starts =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    item -> start(item.stem()), TreeMap::new, Collectors.counting()));
    return starts.entrySet().stream()
        .filter(start -> start.getValue() > LARGEST_SAME_START_SHARE * items.size())
        .map(start -> start.getValue() + " stems begin with '" + start.getKey() + "'");
  }

  private static String start(String stem) {
    List<String> words = Words.of(stem.toLowerCase(Locale.ROOT));
    return String.join(" ", words.subList(0, Math.min(WORDS_OF_A_START, words.size())));
  }

  static Stream<String> seldomSayWhichOfTheFollowing(List<Item> items) {
    return limited(items, "which of the following", LARGEST_WHICH_OF_THE_FOLLOWING_SHARE);
  }

  static Stream<String> seldomSayWhatIs(List<Item> items) {
    return limited(items, "what is", LARGEST_WHAT_IS_SHARE);
  }

  private static Stream<String> limited(List<Item> items, String phrase, double largest) {
    Share share =
        KeyRules.share(items, item -> item.stem().toLowerCase(Locale.ROOT).contains(phrase));
    return share.value() <= largest
        ? Stream.empty()
        : Stream.of("stems say '" + phrase + "' in " + share);
  }

  static Stream<String> areSeldomNegative(List<Item> items) {
    Share negative = KeyRules.share(items, StemRules::isNegative);
    return negative.value() < LARGEST_NEGATIVE_SHARE
        ? Stream.empty()
        : Stream.of("stems are negative in " + negative);
  }
}

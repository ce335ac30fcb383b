package org.cehrs.practice.bankfiles;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.Item;

/** Rules for the keys of the whole bank: neither place, length nor first word gives them away. */
final class KeyRules {

  static final double SMALLEST_POSITION_SHARE = 0.22;
  static final double LARGEST_POSITION_SHARE = 0.28;
  static final double LARGEST_LONGEST_SHARE = 0.30;
  static final double LARGEST_SHORTEST_SHARE = 0.30;
  static final double LARGEST_LEADING_SHARE = 0.12;

  private static final Set<String> CAUTIOUS =
      Set.of("verify", "notify", "escalate", "document", "report", "route", "ask", "confirm");

  private KeyRules() {}

  static Stream<String> areSpreadOverPositions(List<Item> items) {
    return Arrays.stream(Choice.values())
        .filter(choice -> !isBalanced(position(items, choice).value()))
        .map(choice -> "key " + choice.letter() + " in " + position(items, choice));
  }

  private static boolean isBalanced(double share) {
    return share >= SMALLEST_POSITION_SHARE && share <= LARGEST_POSITION_SHARE;
  }

  static Stream<String> areSeldomLongest(List<Item> items) {
    Share longest = share(items, KeyRules::keyIsLongest);
    return longest.value() <= LARGEST_LONGEST_SHARE
        ? Stream.empty()
        : Stream.of("the key is the longest option in " + longest);
  }

  static Stream<String> areSeldomShortest(List<Item> items) {
    Share shortest = share(items, KeyRules::keyIsShortest);
    return shortest.value() <= LARGEST_SHORTEST_SHARE
        ? Stream.empty()
        : Stream.of("the key is the shortest option in " + shortest);
  }

  static Stream<String> beginDifferently(List<Item> items) {
    return CAUTIOUS.stream()
        .sorted()
        .filter(verb -> share(items, item -> keyBegins(item, verb)).value() > LARGEST_LEADING_SHARE)
        .map(verb -> "keys begin with " + verb + " in " + share(items, i -> keyBegins(i, verb)));
  }

  static Share position(List<Item> items, Choice choice) {
    return share(items, item -> item.key() == choice);
  }

  static boolean keyIsLongest(Item item) {
    int key = item.option(item.key()).text().length();
    return item.options().stream()
        .allMatch(option -> option.choice() == item.key() || option.text().length() < key);
  }

  static boolean keyIsShortest(Item item) {
    int key = item.option(item.key()).text().length();
    return item.options().stream()
        .allMatch(option -> option.choice() == item.key() || option.text().length() > key);
  }

  private static boolean keyBegins(Item item, String verb) {
    List<String> words = Words.of(item.option(item.key()).text());
    return !words.isEmpty() && Words.plain(words.getFirst()).equals(verb);
  }

  static Share share(List<Item> items, Predicate<Item> predicate) {
    return new Share((int) items.stream().filter(predicate).count(), items.size());
  }
}

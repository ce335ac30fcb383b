package org.cehrs.practice.bankfiles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.cehrs.practice.exam.bank.Item;

/** Finds items that ask the same again. */
final class Duplicates {

  /** Jaccard similarity of two stems' runs of three words. */
  static final double LARGEST_SIMILARITY = 0.5;

  private static final int RUN = 3;
  private static final int ENOUGH_NUMBERS = 2;

  private Duplicates() {}

  /** An item's stem as the comparison sees it. */
  private record Print(Item item, Set<List<String>> runs, List<String> numbers) {

    static Print of(Item item) {
      List<String> words = Words.of(item.stem()).stream().map(Words::plain).toList();
      Set<List<String>> runs = new HashSet<>();
      for (int i = 0; i + RUN <= words.size(); i++) {
        runs.add(List.copyOf(words.subList(i, i + RUN)));
      }
      return new Print(item, runs, words.stream().filter(w -> w.matches(".*\\d.*")).toList());
    }
  }

  static Stream<String> areAbsent(List<Item> items) {
    List<Print> prints = items.stream().map(Print::of).toList();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < prints.size(); i++) {
      for (Print other : prints.subList(i + 1, prints.size())) {
        if (isAlike(prints.get(i), other)) {
          found.add(prints.get(i).item().id() + " and " + other.item().id() + " ask the same");
        }
      }
    }
    return found.stream();
  }

  private static boolean isAlike(Print one, Print other) {
    return similarity(one.runs(), other.runs()) >= LARGEST_SIMILARITY || sameSum(one, other);
  }

  private static double similarity(Set<List<String>> one, Set<List<String>> other) {
    int smaller = Math.min(one.size(), other.size());
    int larger = Math.max(one.size(), other.size());
    // Even if all were shared, sets of so different sizes would stay below the limit.
    if (smaller < LARGEST_SIMILARITY * larger || larger == 0) {
      return 0;
    }
    long shared = one.stream().filter(other::contains).count();
    return (double) shared / (one.size() + other.size() - shared);
  }

  /** The same numbers in the stem and the same key: the scene was exchanged, the sum was kept. */
  private static boolean sameSum(Print one, Print other) {
    return one.numbers().size() >= ENOUGH_NUMBERS
        && one.numbers().equals(other.numbers())
        && key(one.item()).equals(key(other.item()));
  }

  private static String key(Item item) {
    return item.option(item.key()).text().toLowerCase(Locale.ROOT);
  }
}

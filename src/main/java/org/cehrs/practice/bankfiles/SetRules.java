package org.cehrs.practice.bankfiles;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.practice.exam.bank.Item;

/** Rules for sets: two or three items share an exhibit, not a whole section. */
final class SetRules {

  static final int MOST_MEMBERS = 3;

  private SetRules() {}

  static Stream<String> areSmall(List<Item> items) {
    Map<String, Long> members =
        items.stream()
            .flatMap(item -> item.set().stream())
            .collect(Collectors.groupingBy(set -> set, TreeMap::new, Collectors.counting()));
    return members.entrySet().stream()
        .filter(set -> set.getValue() > MOST_MEMBERS)
        .map(set -> "set " + set.getKey() + " has " + set.getValue() + " members, at most 3");
  }
}

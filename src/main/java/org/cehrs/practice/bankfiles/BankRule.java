package org.cehrs.practice.bankfiles;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cehrs.practice.exam.bank.Item;

/**
 * A writing rule that only many items together keep or break.
 *
 * @param fewest with fewer items the rule says nothing
 * @param check says what is wrong with the items; nothing where they keep the rule
 */
record BankRule(String name, int fewest, Function<List<Item>, Stream<String>> check) {

  /** Below it a share means little: 28 % of ten items are not even three. */
  static final int MANY = 100;

  static BankRule always(String name, Function<List<Item>, Stream<String>> check) {
    return new BankRule(name, 0, check);
  }

  static BankRule ofMany(String name, Function<List<Item>, Stream<String>> check) {
    return new BankRule(name, MANY, check);
  }

  Stream<Finding> findings(List<Item> items) {
    if (items.size() < fewest) {
      return Stream.empty();
    }
    return check
        .apply(items)
        .map(text -> new Finding(Finding.Weight.FAULT, name, Optional.empty(), text));
  }
}

package org.cehrs.practice.bankfiles;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cehrs.practice.exam.bank.Item;

/**
 * A writing rule that one item keeps or breaks by itself.
 *
 * @param check says what is wrong with an item; nothing where it keeps the rule
 */
record ItemRule(Finding.Weight weight, String name, Function<Item, Stream<String>> check) {

  static ItemRule fault(String name, Function<Item, Stream<String>> check) {
    return new ItemRule(Finding.Weight.FAULT, name, check);
  }

  static ItemRule look(String name, Function<Item, Stream<String>> check) {
    return new ItemRule(Finding.Weight.LOOK, name, check);
  }

  Stream<Finding> findings(Item item) {
    return check.apply(item).map(text -> new Finding(weight, name, Optional.of(item.id()), text));
  }
}

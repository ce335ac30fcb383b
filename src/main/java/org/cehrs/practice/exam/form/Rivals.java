package org.cehrs.practice.exam.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemId;

/**
 * Which items must not meet on a form. Enmity counts both ways, and an enemy of one item of a set
 * is an enemy of the whole set.
 */
final class Rivals {

  private final List<Item> items;
  private final Map<ItemId, Integer> numbers = new HashMap<>();
  private final Map<String, List<Integer>> sets = new HashMap<>();
  private final List<TreeSet<Integer>> rivals = new ArrayList<>();

  private Rivals(List<Item> items) {
    this.items = items;
    for (int i = 0; i < items.size(); i++) {
      int number = i;
      numbers.put(items.get(i).id(), i);
      items.get(i).set().ifPresent(set -> members(set).add(number));
      rivals.add(new TreeSet<>());
    }
  }

  /** The numbers of each item's rivals, ascending, by the item's place in the list. */
  static int[][] of(List<Item> items) {
    Rivals rivals = new Rivals(items);
    for (int i = 0; i < items.size(); i++) {
      rivals.declare(i);
    }
    return rivals.rivals.stream()
        .map(numbers -> numbers.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private List<Integer> members(String set) {
    return sets.computeIfAbsent(set, name -> new ArrayList<>());
  }

  /** An enemy that the bank no longer holds cannot stand on a form anyway. */
  private void declare(int item) {
    for (ItemId enemy : items.get(item).enemies()) {
      Integer other = numbers.get(enemy);
      if (other != null && other != item) {
        oppose(item, other);
      }
    }
  }

  private void oppose(int one, int other) {
    boolean sameSet =
        items.get(one).set().isPresent() && items.get(one).set().equals(items.get(other).set());
    for (int mine : sameSet ? List.of(one) : group(one)) {
      for (int theirs : sameSet ? List.of(other) : group(other)) {
        rivals.get(mine).add(theirs);
        rivals.get(theirs).add(mine);
      }
    }
  }

  private List<Integer> group(int item) {
    return items.get(item).set().map(this::members).orElseGet(() -> List.of(item));
  }
}

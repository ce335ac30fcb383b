package org.cehrs.practice.bankfiles;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemId;
import org.yaml.snakeyaml.nodes.Node;

/** Items that must not meet on a form. A file names a pair once; here it holds both ways. */
final class Enemies {

  private final Map<ItemId, Set<ItemId>> pairs = new HashMap<>();

  private final boolean complete;

  private Enemies(List<ReadItem> items, boolean complete) {
    this.complete = complete;
    items.forEach(read -> pairs.put(read.item().id(), new HashSet<>()));
  }

  /**
   * The items with their enemies; a name that no item has is noted.
   *
   * @param complete whether every file could be read: else an enemy may only seem to be missing
   */
  static List<Item> join(List<ReadItem> items, boolean complete) {
    Enemies enemies = new Enemies(items, complete);
    items.forEach(enemies::add);
    return items.stream().map(read -> enemies.withEnemies(read.item())).toList();
  }

  private void add(ReadItem read) {
    for (Node node : read.enemies()) {
      ItemId one = read.item().id();
      ItemId other = new ItemId(Fields.word(node, "enemies", read.fields().faults()));
      if (one.equals(other)) {
        read.fields().faults().at(node, "an item cannot be its own enemy");
      } else if (pairs.containsKey(other)) {
        known(one).add(other);
        known(other).add(one);
      } else if (complete) {
        read.fields().faults().at(node, "enemy " + other + " is not in the bank");
      }
    }
  }

  private Set<ItemId> known(ItemId id) {
    return pairs.computeIfAbsent(id, absent -> new HashSet<>());
  }

  private Item withEnemies(Item item) {
    return new Item(
        item.ref(),
        item.domain(),
        item.topic(),
        item.level(),
        item.status(),
        item.task(),
        item.stem(),
        item.options(),
        item.key(),
        item.ordered(),
        item.exhibit(),
        item.set(),
        known(item.id()),
        item.ratings(),
        item.reference(),
        item.watch());
  }
}

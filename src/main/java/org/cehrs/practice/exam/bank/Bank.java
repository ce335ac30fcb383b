package org.cehrs.practice.exam.bank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The items of one loaded bank, sorted by id.
 *
 * @param snapshot hash over all items: forms store it, so that a form can be rebuilt and proved
 * @param topics the topic map, in its own order
 */
public record Bank(String snapshot, List<Topic> topics, List<Item> items) {

  public Bank {
    topics = List.copyOf(topics);
    items = items.stream().sorted((a, b) -> a.ref().compareTo(b.ref())).toList();
    Map<ItemId, Item> byId = new HashMap<>();
    for (Item item : items) {
      if (byId.put(item.id(), item) != null) {
        throw new IllegalArgumentException("the bank holds " + item.id() + " twice");
      }
    }
  }

  public List<Item> withStatus(ItemStatus status) {
    return items.stream().filter(item -> item.status() == status).toList();
  }

  public Optional<Topic> topic(String code) {
    return topics.stream().filter(topic -> topic.code().equals(code)).findFirst();
  }
}

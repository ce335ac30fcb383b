package org.cehrs.demolms.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of the gradebook, in the order of their making. */
public final class LineItems {

  private final Map<String, LineItem> items = new LinkedHashMap<>();

  public synchronized List<LineItem> all() {
    return List.copyOf(items.values());
  }

  public synchronized Optional<LineItem> find(String id) {
    return Optional.ofNullable(items.get(id));
  }

  /** The link's line item, where it has exactly one. */
  public Optional<LineItem> onlyOneOf(Link link) {
    List<LineItem> own = all().stream().filter(item -> item.isOf(link)).toList();
    return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
  }

  /** Adds an item, or replaces the one with the same id in its place. */
  public synchronized void put(LineItem item) {
    items.put(item.id(), item);
  }

  public synchronized void remove(String id) {
    items.remove(id);
  }
}

package org.cehrs.demolms.platform;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The registered tools: the one that was there from the start, and those that came later. */
public final class Tools {

  private final Supplier<Tool> first;
  private final List<Tool> later = new CopyOnWriteArrayList<>();

  /**
   * @param first asked anew each time, as the tool may start after the platform
   */
  public Tools(Supplier<Tool> first) {
    this.first = first;
  }

  public Tool first() {
    return first.get();
  }

  public List<Tool> all() {
    return Stream.concat(Stream.of(first()), later.stream()).toList();
  }

  public Optional<Tool> find(String clientId) {
    return all().stream().filter(tool -> tool.clientId().equals(clientId)).findFirst();
  }

  /** Adds a tool, or replaces the one with its client id in its place. */
  public void put(Tool tool) {
    later.removeIf(old -> old.clientId().equals(tool.clientId()));
    later.add(tool);
  }
}

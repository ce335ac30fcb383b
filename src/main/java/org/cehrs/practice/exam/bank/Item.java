package org.cehrs.practice.exam.bank;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One version of one question.
 *
 * @param options the four options in the order in which they are shown
 * @param exhibit what the item asks to read beside its stem
 * @param set name of the set of items that share the exhibit
 * @param enemies items that must not stand on one form with this one
 * @param ratings difficulty estimates of authors, made apart from each other
 * @param watch what to look up before a release, such as {@code HTI-5} or {@code state}
 */
public record Item(
    ItemRef ref,
    ContentDomain domain,
    String topic,
    CognitiveLevel level,
    ItemStatus status,
    String task,
    String stem,
    List<Option> options,
    Choice key,
    boolean ordered,
    Optional<Exhibit> exhibit,
    Optional<String> set,
    Set<ItemId> enemies,
    List<Rating> ratings,
    Reference reference,
    Set<String> watch) {

  public Item {
    options = List.copyOf(options);
    enemies = Set.copyOf(enemies);
    ratings = List.copyOf(ratings);
    watch = Set.copyOf(watch);
    EnumSet<Choice> seen = EnumSet.noneOf(Choice.class);
    options.forEach(option -> seen.add(option.choice()));
    if (options.size() != 4 || seen.size() != 4) {
      throw new IllegalArgumentException(ref + " needs the four options a to d, has " + seen);
    }
  }

  public ItemId id() {
    return ref.id();
  }

  public Option option(Choice choice) {
    return options.stream().filter(one -> one.choice() == choice).findFirst().orElseThrow();
  }
}

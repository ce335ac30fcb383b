package org.cehrs.practice.bankfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.CognitiveLevel;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.bank.Exhibit;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemId;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.bank.ItemStatus;
import org.cehrs.practice.exam.bank.Option;
import org.cehrs.practice.exam.bank.Rating;
import org.cehrs.practice.exam.bank.Reference;

/**
 * Builds items for tests: one that keeps every writing rule, and then what a test wants otherwise.
 */
final class AnItem {

  private String id = "NCO-N1-001";
  private int version = 1;
  private ItemStatus status = ItemStatus.OPERATIONAL;
  private String stem = "A caller wants a yearly physical. Which opening fits?";
  private List<String> options =
      List.of("Monday at 08:20", "Tuesday at 09:00", "Friday at 10:20", "Thursday at 11:45");
  private String rationale =
      "Tempts because it is free; the visit would run into the one after it.";
  private Choice key = Choice.C;
  private Optional<Exhibit> exhibit = Optional.empty();
  private Optional<String> set = Optional.empty();
  private final List<Rating> ratings = new ArrayList<>();

  AnItem named(String name) {
    id = name;
    return this;
  }

  AnItem inVersion(int number) {
    version = number;
    return this;
  }

  AnItem asking(String text) {
    stem = text;
    return this;
  }

  AnItem offering(String a, String b, String c, String d) {
    options = List.of(a, b, c, d);
    return this;
  }

  AnItem withKey(Choice choice) {
    key = choice;
    return this;
  }

  AnItem explainedBy(String text) {
    rationale = text;
    return this;
  }

  AnItem showing(Exhibit shown) {
    exhibit = Optional.of(shown);
    return this;
  }

  AnItem inSet(String name) {
    set = Optional.of(name);
    return this;
  }

  AnItem rated(String rater, double chance) {
    ratings.add(new Rating(rater, chance));
    return this;
  }

  AnItem retired() {
    status = ItemStatus.RETIRED;
    return this;
  }

  Item item() {
    String[] names = id.split("-", -1);
    List<Option> all = new ArrayList<>();
    for (Choice choice : Choice.values()) {
      all.add(new Option(choice, options.get(all.size()), rationale));
    }
    return new Item(
        new ItemRef(new ItemId(id), version),
        ContentDomain.valueOf(names[0]),
        names[1],
        CognitiveLevel.APPLICATION,
        status,
        "Offer the slot that fits.",
        stem,
        all,
        key,
        false,
        exhibit,
        set,
        Set.of(),
        ratings,
        new Reference("Clinic's rule", Optional.empty()),
        Set.of());
  }
}

package org.cehrs.practice.web.pages;

import java.util.Arrays;
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

/** Invented items: position 3 reads a table, position 4 lines of text; the key is always B. */
final class SampleItems {

  private static final Exhibit SCHEDULE =
      new Exhibit(
          "schedule",
          "No-show report, Clinic A, 2 to 6 November 2026",
          Optional.of("Counts of booked visits; telephone visits are left out."),
          new Exhibit.Table(
              List.of("Provider", "Booked", "Arrived", "No-show", "Late cancel"),
              List.of(
                  List.of("Alvarez, NP", "64", "55", "6", "3"),
                  List.of("Brandt, MD", "72", "58", "11", "3"),
                  List.of("Chen, MD", "58", "51", "4", "3"),
                  List.of("Total", "194", "164", "21", "9"))));

  private static final Exhibit MESSAGE =
      new Exhibit(
          "message",
          "Message in the interface queue",
          Optional.empty(),
          new Exhibit.Lines(
              List.of(
                  "MSH|^~\\&|LAB|EXAMPLE LAB|EHR|CLINIC A|202611041015||ORU^R01|0001|P|2.5.1",
                  "PID|1||A1001^^^CLINIC^MR||EXAMPLE^PAT||19800102|F",
                  "OBX|1|NM|2345-7^Glucose||104|mg/dL|70-99|H|||F")));

  private SampleItems() {}

  static List<Item> items(int number) {
    return java.util.stream.IntStream.rangeClosed(1, number).mapToObj(SampleItems::item).toList();
  }

  static Item item(int position) {
    List<ContentDomain> domains = List.of(ContentDomain.values());
    ContentDomain domain = domains.get(position % domains.size());
    return new Item(
        new ItemRef(new ItemId("X-%03d".formatted(position)), 1),
        domain,
        "X1",
        CognitiveLevel.APPLICATION,
        ItemStatus.OPERATIONAL,
        "task",
        stem(position),
        Arrays.stream(Choice.values()).map(SampleItems::option).toList(),
        Choice.B,
        false,
        exhibit(position),
        Optional.empty(),
        Set.of(),
        List.of(new Rating("author", 0.7)),
        new Reference("Two identifiers before opening a chart", Optional.empty()),
        Set.of());
  }

  private static String stem(int position) {
    return "Scene "
        + position
        + ". Two patients with the same name are booked on the same morning. The first comes to the"
        + " desk and gives only her name.\n\nWhat should the specialist do first?";
  }

  private static Option option(Choice choice) {
    String rationale =
        choice == Choice.B
            ? "A name alone does not identify a patient; a second identifier does."
            : "This tempts because it is quick, but it may open the wrong patient's chart.";
    String text =
        switch (choice) {
          case A -> "Open a new chart and merge it with the old one at the end of the day.";
          case B ->
              "Compare a second identifier, such as the date of birth, before opening a chart.";
          case C -> "Ask the provider which of the two charts looks more familiar to her.";
          case D -> "Use the chart that was opened last.";
        };
    return new Option(choice, text, rationale);
  }

  private static Optional<Exhibit> exhibit(int position) {
    return switch (position) {
      case 3 -> Optional.of(SCHEDULE);
      case 4 -> Optional.of(MESSAGE);
      default -> Optional.empty();
    };
  }
}

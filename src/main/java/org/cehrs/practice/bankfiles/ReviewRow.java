package org.cehrs.practice.bankfiles;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.ItemId;
import org.cehrs.practice.exam.bank.ItemRef;

/**
 * Reads one line of a review file. Fields hold neither commas nor quotes, so a line is cut at
 * commas.
 */
final class ReviewRow {

  static final String HEADER =
      "item,version,reader,date,kind,answer,confidence,second_best,fault,action,new_version,outcome";

  private static final List<String> COLUMNS = List.of(HEADER.split(","));

  /** What a field may hold; named as a fault describes it. */
  private enum Content {
    ITEM("an item's id", "(NCO|CO|RCF|RC|REP)-[A-Z][1-9]-[0-9]{3}"),
    NUMBER("a whole number from 1 on", "[1-9][0-9]{0,3}"),
    LETTER("a, b, c or d", "[abcd]"),
    KIND("blind, facts or cues", "blind|facts|cues"),
    CONFIDENCE("sure or unsure", "sure|unsure"),
    ACTION("none, kept, mended or dropped", "none|kept|mended|dropped"),
    BLIND_OUTCOME("agreed or differs", "agreed|differs"),
    TEXT("a text without quotes", "[^\"]+");

    private final String description;
    private final String pattern;

    Content(String description, String pattern) {
      this.description = description;
      this.pattern = pattern;
    }
  }

  private final List<String> cells;
  private final int line;
  private final FaultNotes faults;

  private ReviewRow(List<String> cells, int line, FaultNotes faults) {
    this.cells = cells;
    this.line = line;
    this.faults = faults;
  }

  /** The reading; empty where a fault was noted. */
  static Optional<Review> read(String text, int line, LocalDate today, FaultNotes faults) {
    List<String> cells = List.of(text.split(",", -1));
    if (cells.size() != COLUMNS.size()) {
      faults.at(line, "has " + cells.size() + " fields, needs " + COLUMNS.size());
      return Optional.empty();
    }
    int before = faults.all().size();
    ReviewRow row = new ReviewRow(cells, line, faults);
    row.check();
    LocalDate date = row.day(today);
    return faults.all().size() == before ? Optional.of(row.review(date)) : Optional.empty();
  }

  private void check() {
    require("item", Content.ITEM);
    require("version", Content.NUMBER);
    require("reader", Content.TEXT);
    require("kind", Content.KIND);
    allow("confidence", Content.CONFIDENCE);
    allow("second_best", Content.LETTER);
    allow("fault", Content.TEXT);
    allow("action", Content.ACTION);
    allow("new_version", Content.NUMBER);
    if (cell("kind").equals("blind")) {
      require("answer", Content.LETTER);
      require("outcome", Content.BLIND_OUTCOME);
    } else {
      allow("answer", Content.LETTER);
      require("outcome", Content.TEXT);
    }
    if (cell("action").equals("mended") == cell("new_version").isEmpty()) {
      faults.at(line, "action mended and new_version go together");
    }
  }

  private void allow(String column, Content content) {
    if (!cell(column).isEmpty()) {
      require(column, content);
    }
  }

  private void require(String column, Content content) {
    if (!cell(column).matches(content.pattern)) {
      faults.at(line, column + " must be " + content.description + ", is '" + cell(column) + "'");
    }
  }

  private LocalDate day(LocalDate today) {
    try {
      LocalDate day = LocalDate.parse(cell("date"));
      if (day.isAfter(today)) {
        faults.at(line, "date " + day + " lies after today, " + today);
      }
      return day;
    } catch (DateTimeParseException e) {
      faults.at(line, "date must be a day such as 2026-11-22, is '" + cell("date") + "'");
      return today;
    }
  }

  private Review review(LocalDate date) {
    String action = cell("action").isEmpty() ? "none" : cell("action");
    return new Review(
        new ItemRef(new ItemId(cell("item")), Integer.parseInt(cell("version"))),
        date,
        Review.Kind.valueOf(cell("kind").toUpperCase(Locale.ROOT)),
        Choice.of(cell("answer")),
        cell("outcome").equals("agreed"),
        Review.Action.valueOf(action.toUpperCase(Locale.ROOT)));
  }

  private String cell(String column) {
    return cells.get(COLUMNS.indexOf(column));
  }
}

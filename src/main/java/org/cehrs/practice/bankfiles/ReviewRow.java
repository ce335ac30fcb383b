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
  private static final String ITEM = "(NCO|CO|RCF|RC|REP)-[A-Z][1-9]-[0-9]{3}";
  private static final String NUMBER = "[1-9][0-9]{0,3}";
  private static final String LETTER = "[abcd]";
  private static final String FREE = "[^\"]+";

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
    require("item", ITEM);
    require("version", NUMBER);
    require("reader", FREE);
    require("kind", "blind|facts|cues");
    allow("confidence", "sure|unsure");
    allow("second_best", LETTER);
    allow("fault", FREE);
    allow("action", "none|kept|mended|dropped");
    allow("new_version", NUMBER);
    if (cell("kind").equals("blind")) {
      require("answer", LETTER);
      require("outcome", "agreed|differs");
    } else {
      allow("answer", LETTER);
      require("outcome", FREE);
    }
    if (cell("action").equals("mended") == cell("new_version").isEmpty()) {
      faults.at(line, "action mended and new_version go together");
    }
  }

  private void allow(String column, String pattern) {
    if (!cell(column).isEmpty()) {
      require(column, pattern);
    }
  }

  private void require(String column, String pattern) {
    if (!cell(column).matches(pattern)) {
      String expected = pattern.equals(FREE) ? "a text without quotes" : pattern;
      faults.at(line, column + " must be " + expected + ", is '" + cell(column) + "'");
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

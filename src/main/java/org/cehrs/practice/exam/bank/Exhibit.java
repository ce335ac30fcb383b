package org.cehrs.practice.exam.bank;

import java.util.List;
import java.util.Optional;

/** A report, schedule, remittance or excerpt that an item asks to read. */
public record Exhibit(String id, String caption, Optional<String> note, Body body) {

  /** What is shown under the caption. */
  public sealed interface Body permits Table, Lines {}

  /** A table; the first cell of each row is the row's header. */
  public record Table(List<String> columns, List<List<String>> rows) implements Body {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<String> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "a row has " + row.size() + " cells, the table " + columns.size() + " columns");
        }
      }
    }
  }

  /** Lines of text in a fixed-width face: a message, a chart excerpt, a log. */
  public record Lines(List<String> lines) implements Body {
    public Lines {
      lines = List.copyOf(lines);
    }
  }
}

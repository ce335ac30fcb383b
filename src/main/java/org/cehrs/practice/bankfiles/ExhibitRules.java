package org.cehrs.practice.bankfiles;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cehrs.practice.exam.bank.Exhibit;
import org.cehrs.practice.exam.bank.Item;

/** Rules for tables: a last row called total is the sum of those above it. */
final class ExhibitRules {

  private ExhibitRules() {}

  static Stream<String> totalsAdd(Item item) {
    return item.exhibit().map(Exhibit::body).stream()
        .flatMap(body -> body instanceof Exhibit.Table table ? wrongTotals(table) : Stream.empty());
  }

  private static Stream<String> wrongTotals(Exhibit.Table table) {
    String last = table.rows().getLast().getFirst().toLowerCase(Locale.ROOT);
    if (!last.startsWith("total")) {
      return Stream.empty();
    }
    return IntStream.range(1, table.columns().size())
        .filter(column -> !adds(numbers(table, column)))
        .mapToObj(column -> "column " + table.columns().get(column) + " does not add up");
  }

  /** A column with anything but plain numbers, such as rates, has no sum to check. */
  private static boolean adds(List<Optional<BigDecimal>> column) {
    if (column.stream().anyMatch(Optional::isEmpty)) {
      return true;
    }
    List<BigDecimal> numbers = column.stream().map(Optional::orElseThrow).toList();
    BigDecimal parts =
        numbers.subList(0, numbers.size() - 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return parts.compareTo(numbers.getLast()) == 0;
  }

  private static List<Optional<BigDecimal>> numbers(Exhibit.Table table, int column) {
    return table.rows().stream().map(row -> number(row.get(column))).toList();
  }

  private static Optional<BigDecimal> number(String cell) {
    String digits = cell.replace(",", "").replace("$", "");
    return digits.matches("-?\\d+(\\.\\d+)?")
        ? Optional.of(new BigDecimal(digits))
        : Optional.empty();
  }
}

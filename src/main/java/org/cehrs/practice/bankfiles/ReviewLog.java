package org.cehrs.practice.bankfiles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.practice.exam.bank.ItemId;

/**
 * The readings of {@code review/*.csv}, oldest first; those of one day in the order of the files'
 * names and lines. The files are only ever added to.
 */
record ReviewLog(List<Review> reviews) {

  ReviewLog {
    reviews = reviews.stream().sorted(Comparator.comparing(Review::date)).toList();
  }

  /**
   * The readings of a bank; none where it has no review folder.
   *
   * @throws BankFaults naming every fault with its file and line
   */
  static ReviewLog read(BankFolder folder, LocalDate today) {
    List<Fault> faults = new ArrayList<>();
    List<Review> reviews = new ArrayList<>();
    for (BankFile file : folder.files("review", "*.csv")) {
      FaultNotes notes = FaultNotes.of(file.name(), faults);
      StrictText.of(file, notes)
          .ifPresent(text -> reviews.addAll(rows(text.lines().toList(), today, notes)));
    }
    BankFaults.throwIfAny(faults);
    return new ReviewLog(reviews);
  }

  private static List<Review> rows(List<String> lines, LocalDate today, FaultNotes faults) {
    if (lines.isEmpty() || !lines.getFirst().equals(ReviewRow.HEADER)) {
      faults.at(1, "must begin with the header " + ReviewRow.HEADER);
      return List.of();
    }
    List<Review> reviews = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      ReviewRow.read(lines.get(i), i + 1, today, faults).ifPresent(reviews::add);
    }
    return reviews;
  }

  /** What the first blind reader of each item's first version answered. */
  List<Review> firstBlind() {
    return onePerItem(review -> review.item().version() == 1, (first, later) -> first);
  }

  /** The newest blind reading of each item, whatever its version. */
  List<Review> lastBlind() {
    return onePerItem(review -> true, (earlier, last) -> last);
  }

  private List<Review> onePerItem(Predicate<Review> wanted, BinaryOperator<Review> chosen) {
    Map<ItemId, Review> byItem =
        blind()
            .filter(wanted)
            .collect(
                Collectors.toMap(
                    review -> review.item().id(), review -> review, chosen, LinkedHashMap::new));
    return List.copyOf(byItem.values());
  }

  Stream<Review> blind() {
    return reviews.stream().filter(review -> review.kind() == Review.Kind.BLIND);
  }

  /** In how many items a reading had this consequence. */
  int itemsWith(Review.Action action) {
    return (int)
        reviews.stream()
            .filter(review -> review.action() == action)
            .map(review -> review.item().id())
            .distinct()
            .count();
  }
}

package org.cehrs.practice.web.pages;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.cehrs.practice.exam.attempt.Sheet;

/** How far a candidate has come, in numbers of questions. */
public record Progress(int total, int answered, int flagged, int unseen) {

  public static Progress of(int total, Sheet sheet) {
    return new Progress(
        total,
        count(total, sheet, mark -> mark.answer().isPresent()),
        count(total, sheet, Sheet.Mark::flagged),
        count(total, sheet, mark -> !mark.seen()));
  }

  public int unanswered() {
    return total - answered;
  }

  private static int count(int total, Sheet sheet, Predicate<Sheet.Mark> which) {
    return (int) IntStream.rangeClosed(1, total).mapToObj(sheet::mark).filter(which).count();
  }
}

package org.cehrs.demolms.course;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A cell of the gradebook.
 *
 * @param score out of the line item's maximum
 */
public record Grade(
    Person student, LineItem item, double score, Instant time, List<String> comments) {

  static Grade of(Person student, LineItem item, Score score) {
    double scaled = score.outOf(item.scoreMaximum());
    return new Grade(student, item, scaled, score.timestamp(), score.comments());
  }

  /** As the gradebook shows it: "412 / 500". */
  public String shown() {
    return plain(score) + " / " + plain(item.scoreMaximum());
  }

  /** A number without an exponent or needless zeros. */
  public static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}

package org.cehrs.practice.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.Received;

/**
 * What was received when of a submitted attempt. It names nobody, and tells nothing of what is
 * right.
 *
 * @param number 1 for the candidate's first attempt at this activity
 */
public record Receipt(
    AttemptId attempt, String exam, int number, Instant submittedAt, List<Received> answers) {

  public Receipt {
    answers = List.copyOf(answers);
  }

  static Receipt of(Attempt.Submitted done, List<Received> answers) {
    Attempt.Sitting sitting = done.sitting();
    return new Receipt(
        done.id(), sitting.exam().title(), sitting.number(), done.submittedAt(), answers);
  }

  /** Texts alone, so that what was signed and read back equals what was to be signed. */
  Map<String, Object> claims() {
    return Map.of(
        "attempt", attempt.toString(),
        "exam", exam,
        "number", String.valueOf(number),
        "submitted", submittedAt.toString(),
        "answers", answers.stream().map(Receipt::line).toList());
  }

  private static String line(Received answer) {
    return "%d %s %d %s".formatted(answer.position(), answer.letter(), answer.seq(), answer.at());
  }
}

package org.cehrs.practice.web.pages;

import java.time.Duration;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.exam.form.Exam;

/**
 * All questions with their states, before the attempt is submitted.
 *
 * @param total number of questions
 * @param timeLeft empty for an untimed attempt
 */
public record ReviewPage(
    Visit visit, Exam exam, AttemptId attempt, int total, Sheet sheet, Optional<Duration> timeLeft)
    implements Page {

  public Progress progress() {
    return Progress.of(total, sheet);
  }
}

package org.cehrs.practice.web.pages;

import java.time.Duration;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.Sheet;

/**
 * All questions with their states, before the attempt is submitted.
 *
 * @param total number of questions
 * @param timeLeft empty for an untimed attempt
 */
public record ReviewPage(
    Visit visit, Place place, int total, Sheet sheet, Optional<Duration> timeLeft) implements Page {

  public Progress progress() {
    return Progress.of(total, sheet);
  }

  /** The step after it. */
  public ConfirmPage confirm() {
    return new ConfirmPage(visit, place, progress(), timeLeft);
  }
}

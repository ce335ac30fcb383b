package org.cehrs.practice.web.pages;

import java.time.Duration;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.exam.form.Exam;

/**
 * One question of an attempt in progress.
 *
 * @param total number of questions
 * @param timeLeft empty for an untimed attempt
 * @param notice what the last form post did, such as "Saved"; for candidates without JavaScript
 */
public record PlayerPage(
    Visit visit,
    Exam exam,
    AttemptId attempt,
    int total,
    Question question,
    Sheet sheet,
    Optional<Duration> timeLeft,
    Optional<String> notice)
    implements Page {

  public Sheet.Mark mark() {
    return sheet.mark(question.position());
  }

  public Progress progress() {
    return Progress.of(total, sheet);
  }
}

package org.cehrs.practice.web.pages;

import java.time.Duration;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.Sheet;

/**
 * One question of an attempt in progress.
 *
 * @param total number of questions
 * @param timeLeft empty for an untimed attempt
 * @param breakLeft for how long the clock may still be stopped; zero where it may not
 * @param notice what the last form post did, such as "Saved"; for candidates without JavaScript
 */
public record PlayerPage(
    Visit visit,
    Place place,
    int total,
    Question question,
    Sheet sheet,
    Optional<Duration> timeLeft,
    Duration breakLeft,
    Optional<String> notice)
    implements Page {

  public Sheet.Mark mark() {
    return sheet.mark(question.position());
  }

  public Progress progress() {
    return Progress.of(total, sheet);
  }
}

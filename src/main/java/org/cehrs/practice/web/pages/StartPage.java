package org.cehrs.practice.web.pages;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.form.Exam;

/**
 * What a student reads before the clock starts.
 *
 * @param timeLimit this student's own; empty means untimed
 * @param open the attempt in progress; then the button continues it
 * @param preview whether a teacher looks at it: nothing then counts in reports or gradebook
 */
public record StartPage(
    Visit visit,
    Exam exam,
    Optional<Duration> timeLimit,
    Optional<AttemptId> open,
    List<FinishedAttempt> earlier,
    boolean preview)
    implements Page {

  public StartPage {
    earlier = List.copyOf(earlier);
  }
}

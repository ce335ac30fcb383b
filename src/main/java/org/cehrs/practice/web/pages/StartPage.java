package org.cehrs.practice.web.pages;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.link.Admission;
import org.cehrs.practice.exam.link.LinkSettings;
import org.cehrs.practice.exam.link.Timing;

/**
 * What a student reads before the clock starts.
 *
 * @param timeLimit this student's own; empty means untimed
 * @param breaks for how long this student may stop the clock; zero where it may not be stopped
 * @param open the attempt in progress; then the button continues it
 * @param settings of the link
 * @param admission whether a further attempt may begin
 * @param preview whether a teacher looks at it: nothing then counts in reports or gradebook
 */
public record StartPage(
    Visit visit,
    Exam exam,
    Optional<Duration> timeLimit,
    Duration breaks,
    LinkSettings settings,
    Admission admission,
    Optional<AttemptId> open,
    List<FinishedAttempt> earlier,
    boolean preview)
    implements Page {

  public StartPage {
    earlier = List.copyOf(earlier);
  }

  /** Whether this student may ask for an attempt without a time limit. */
  public boolean offersUntimed() {
    return settings.timing() == Timing.STUDENT_CHOOSES && timeLimit.isPresent();
  }
}

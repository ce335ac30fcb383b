package org.cehrs.practice.web.pages;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.exam.form.Exam;

/** The exams of a course, each linked to its start page at {@code base/?exam=code}. */
public record ExamListPage(Visit visit, List<Entry> exams) implements Page {

  /**
   * One exam.
   *
   * @param timeLimit this student's own; empty means untimed
   * @param inProgress whether an attempt waits to be continued
   * @param latest the latest finished attempt
   */
  public record Entry(
      Exam exam,
      Optional<Duration> timeLimit,
      boolean inProgress,
      Optional<FinishedAttempt> latest) {}

  public ExamListPage {
    exams = List.copyOf(exams);
  }
}

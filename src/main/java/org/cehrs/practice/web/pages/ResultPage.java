package org.cehrs.practice.web.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.passback.GradeState;

/**
 * The result of a submitted attempt, for the student or for the teacher.
 *
 * @param student whose result a teacher looks at; empty where it is the reader's own
 * @param number 1 for the first attempt
 * @param byClock whether the time's end submitted it
 * @param late whether the reader's last answer came after the end, and was not saved
 * @param correct of total scored items
 * @param score empty for an exam that is not scaled
 * @param domains in blueprint order
 * @param explained whether keys and rationales may be seen
 * @param grade empty where nothing goes to a gradebook
 */
public record ResultPage(
    Visit visit,
    Exam exam,
    AttemptId attempt,
    Optional<OfStudent> student,
    int number,
    Instant submittedAt,
    boolean byClock,
    boolean late,
    int correct,
    int total,
    Optional<PracticeScore> score,
    List<DomainResult> domains,
    boolean explained,
    Optional<GradeState> grade)
    implements Page {

  /**
   * What only a teacher's page shows.
   *
   * @param name as the platform gives it, or a pseudonym
   * @param filter of the report to go back to; empty for all exams
   * @param attempts finished ones of this student at this exam, oldest first
   * @param begun whether one more is in progress
   */
  public record OfStudent(
      String name, Optional<Exam> filter, List<AttemptRow> attempts, boolean begun) {

    public OfStudent {
      attempts = List.copyOf(attempts);
    }

    /** The query that keeps the report's filter; empty for all exams. */
    public String query() {
      return filter.map(exam -> "?exam=" + exam.code()).orElse("");
    }
  }

  /** One of a student's attempts. */
  public record AttemptRow(FinishedAttempt attempt, boolean shown, boolean latest, boolean best) {}

  public ResultPage {
    domains = List.copyOf(domains);
  }
}

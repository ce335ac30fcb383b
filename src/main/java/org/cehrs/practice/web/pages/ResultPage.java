package org.cehrs.practice.web.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.form.Exam;

/**
 * The result of a submitted attempt, for the student or for the teacher.
 *
 * @param student whose result the teacher looks at; empty where it is the reader's own
 * @param number 1 for the first attempt
 * @param byClock whether the time's end submitted it
 * @param correct of total scored items
 * @param score empty for an exam that is not scaled
 * @param domains in blueprint order
 * @param grade empty where nothing goes to a gradebook
 */
public record ResultPage(
    Visit visit,
    Exam exam,
    AttemptId attempt,
    Optional<String> student,
    int number,
    Instant submittedAt,
    boolean byClock,
    int correct,
    int total,
    Optional<PracticeScore> score,
    List<DomainResult> domains,
    Optional<GradeReturn> grade)
    implements Page {

  public ResultPage {
    domains = List.copyOf(domains);
  }
}

package org.cehrs.practice.web.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.passback.GradeState;

/**
 * The cohort of one course by domain.
 *
 * @param exam the exam it is filtered to; empty for all of them
 * @param exams what it can be filtered to
 * @param finished students with at least one finished attempt
 * @param inProgress students whose attempt is still open
 * @param domains in blueprint order
 * @param students one row a student and exam, in the order in which they are shown
 */
public record ReportPage(
    Visit visit,
    Optional<Exam> exam,
    List<Exam> exams,
    int finished,
    int inProgress,
    List<DomainRow> domains,
    List<StudentRow> students)
    implements Page {

  /**
   * A domain over all finished students.
   *
   * @param students how many have answered scored items of it
   * @param mean of their estimates; empty below five students
   */
  public record DomainRow(
      ContentDomain domain, int students, int correct, int total, Optional<Estimate> mean) {}

  /**
   * A student's counted attempt at an exam.
   *
   * @param name as the platform gives it, or a pseudonym
   * @param number of the attempt, 1 for the first
   * @param score empty for an exam that is not scaled
   * @param counts a domain without scored items is absent
   * @param grade empty where nothing goes to a gradebook
   */
  public record StudentRow(
      String name,
      Exam exam,
      AttemptId attempt,
      int number,
      Instant submittedAt,
      int correct,
      int total,
      Optional<PracticeScore> score,
      Map<ContentDomain, Count> counts,
      Optional<GradeState> grade) {

    public StudentRow {
      counts = Map.copyOf(counts);
    }

    /** Where the grade stands, in a word or two. */
    public String gradeWords() {
      return grade
          .map(state ->
              switch (state.state()) {
                case SENT -> "sent";
                case WAITING -> "waiting";
                case PARKED -> "not sent";
                case SUPERSEDED -> "newer attempt";
              })
          .orElse("none");
    }

    public Optional<Count> count(ContentDomain domain) {
      return Optional.ofNullable(counts.get(domain));
    }
  }

  /** Correct answers of scored items. */
  public record Count(int correct, int total) {}

  public ReportPage {
    exams = List.copyOf(exams);
    domains = List.copyOf(domains);
    students = List.copyOf(students);
  }

  /** The page in sentences. */
  public List<String> summary() {
    return CohortSummary.of(this);
  }
}

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
 * @param closed since when students begin nothing more in this course
 * @param exam the exam it is filtered to; empty for all of them
 * @param exams what it can be filtered to
 * @param enrolment empty where the platform offers no list of the course's people
 * @param begun students with at least one attempt, finished or not
 * @param finished students with at least one finished attempt
 * @param inProgress students whose attempt is still open
 * @param domains in blueprint order
 * @param students one row a student and exam, in the order in which they are shown
 */
public record ReportPage(
    Visit visit,
    Optional<Instant> closed,
    Optional<Exam> exam,
    List<Exam> exams,
    Optional<Enrolment> enrolment,
    int begun,
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
      return grade.map(Wording::grade).orElse("none");
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

  /** The query that keeps the filter on the way to a student and back. */
  public String query() {
    return exam.map(one -> "?exam=" + one.code()).orElse("");
  }

  /** The page in sentences. */
  public List<String> summary() {
    return CohortSummary.of(this);
  }
}

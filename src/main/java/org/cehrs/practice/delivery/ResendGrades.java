package org.cehrs.practice.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.passback.Comparison;
import org.cehrs.practice.passback.CourseGrades;
import org.cehrs.practice.passback.CourseGrades.Standing;
import org.cehrs.practice.passback.CourseGrades.StudentGrade;
import org.cehrs.practice.passback.GradeState;
import org.cehrs.practice.passback.ReadBack;

/** A teacher has grades sent once more: of one student, of an exam, of the course. */
public class ResendGrades {

  /** Which grades of an exam. */
  public enum Which {
    /** Those that are not sent any more until somebody asks. */
    UNSENT,
    /** Those, and what the gradebook does not hold although it was sent. */
    MISSING,
    /** All: changes made by hand in the gradebook are overwritten. */
    ALL
  }

  private final CourseGrades grades;
  private final ReadBack gradebook;
  private final AuditLog audit;
  private final InstantSource clock;

  public ResendGrades(
      CourseGrades grades, ReadBack gradebook, AuditLog audit, InstantSource clock) {
    this.grades = grades;
    this.gradebook = gradebook;
    this.audit = audit;
    this.clock = clock;
  }

  /** How many are on their way again. */
  public int ofCourse(Session session, Which which) {
    return grades.exams(session.tenant(), session.course()).stream()
        .mapToInt(exam -> ofExam(session, exam, which))
        .sum();
  }

  public int ofExam(Session session, Standing exam, Which which) {
    ActivityId activity = exam.place().activity();
    List<StudentGrade> students = grades.students(session.tenant(), activity);
    List<CandidateId> chosen =
        students.stream()
            .filter(chooses(which, exam, students))
            .map(StudentGrade::student)
            .toList();
    return send(session, activity, chosen, which.name().toLowerCase(Locale.ROOT));
  }

  public int ofStudent(Session session, Standing exam, CandidateId student) {
    return send(session, exam.place().activity(), List.of(student), "student " + student);
  }

  private Predicate<StudentGrade> chooses(Which which, Standing exam, List<StudentGrade> students) {
    Predicate<StudentGrade> unsent = one -> one.grade().state() == GradeState.State.PARKED;
    return switch (which) {
      case UNSENT -> unsent;
      case ALL -> one -> true;
      case MISSING -> unsent.or(isMissing(exam, students));
    };
  }

  private Predicate<StudentGrade> isMissing(Standing exam, List<StudentGrade> students) {
    return switch (gradebook.compare(exam, students)) {
      case ReadBack.Outcome.Read(Map<CandidateId, Comparison> held) ->
          one -> held.get(one.student()) instanceof Comparison.Missing;
      case ReadBack.Outcome.Unknown unknown -> one -> false;
    };
  }

  private int send(Session session, ActivityId activity, List<CandidateId> students, String which) {
    if (students.isEmpty()) {
      return 0;
    }
    Instant now = clock.instant();
    int sent = grades.resend(session.tenant(), activity, students, now);
    if (sent > 0) {
      audit.record(
          AuditEvent.of(session, "grade.resend", activity.toString(), sent + " of " + which, now));
    }
    return sent;
  }
}

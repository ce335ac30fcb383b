package org.cehrs.practice.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.passback.Comparison;
import org.cehrs.practice.passback.CourseGrades;
import org.cehrs.practice.passback.CourseGrades.Standing;
import org.cehrs.practice.passback.CourseGrades.StudentGrade;
import org.cehrs.practice.passback.GradeLanes;
import org.cehrs.practice.passback.LaneRest;
import org.cehrs.practice.passback.ReadBack;
import org.cehrs.practice.web.pages.CourseGradesPage;
import org.cehrs.practice.web.pages.ExamGradesPage;
import org.cehrs.practice.web.pages.Visit;

/** A course's grades as its teacher's pages print them. */
class GradeViews {

  private final CourseGrades grades;
  private final GradeLanes lanes;
  private final ReadBack gradebook;
  private final InstantSource clock;

  GradeViews(CourseGrades grades, GradeLanes lanes, ReadBack gradebook, InstantSource clock) {
    this.grades = grades;
    this.lanes = lanes;
    this.gradebook = gradebook;
    this.clock = clock;
  }

  CourseGradesPage course(
      Visit visit, Session session, List<Standing> exams, Optional<Integer> resent) {
    return new CourseGradesPage(
        visit, exams, exams.stream().findFirst().flatMap(exam -> rest(session, exam)), resent);
  }

  /**
   * The page of one exam.
   *
   * @param compare whether to read the gradebook
   */
  ExamGradesPage exam(
      Visit visit, Session session, Standing exam, boolean compare, Optional<Integer> resent) {
    List<StudentGrade> students = grades.students(session.tenant(), exam.place().activity());
    Optional<ReadBack.Outcome> read =
        compare ? Optional.of(gradebook.compare(exam, students)) : Optional.empty();
    Map<CandidateId, Comparison> held = read.map(GradeViews::held).orElse(Map.of());
    return new ExamGradesPage(
        visit,
        exam.place().activity(),
        exam.place().title(),
        students.stream().map(one -> row(one, held)).toList(),
        read.filter(ReadBack.Outcome.Read.class::isInstance).isPresent(),
        read.flatMap(GradeViews::reason),
        rest(session, exam),
        resent);
  }

  private static Map<CandidateId, Comparison> held(ReadBack.Outcome outcome) {
    return outcome instanceof ReadBack.Outcome.Read(var students) ? students : Map.of();
  }

  private static Optional<String> reason(ReadBack.Outcome outcome) {
    return outcome instanceof ReadBack.Outcome.Unknown(String reason)
        ? Optional.of(reason)
        : Optional.empty();
  }

  private static ExamGradesPage.Row row(StudentGrade one, Map<CandidateId, Comparison> held) {
    return new ExamGradesPage.Row(
        one.student(),
        one.name().orElseGet(() -> ReportViews.pseudonym(one.student())),
        one.number(),
        one.grade(),
        Optional.ofNullable(held.get(one.student())));
  }

  private Optional<LaneRest> rest(Session session, Standing exam) {
    return grades.held(session.tenant())
        ? Optional.of(LaneRest.HELD)
        : lanes.resting(exam.registration(), clock.instant());
  }
}

package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.delivery.RenewColumn;
import org.cehrs.practice.delivery.ResendGrades;
import org.cehrs.practice.delivery.ResendGrades.Which;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.passback.CourseGrades;
import org.cehrs.practice.passback.CourseGrades.Standing;
import org.cehrs.practice.web.pages.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A teacher looks after the own course's grades. */
@RestController
@RequestMapping("/s/{launch}/report/grades")
class GradesController {

  private final CourseGrades grades;
  private final ResendGrades resend;
  private final RenewColumn column;
  private final GradeViews views;
  private final Pages pages;
  private final SessionTokens tokens;

  GradesController(
      CourseGrades grades,
      ResendGrades resend,
      RenewColumn column,
      GradeViews views,
      Pages pages,
      SessionTokens tokens) {
    this.grades = grades;
    this.resend = resend;
    this.column = column;
    this.views = views;
    this.pages = pages;
    this.tokens = tokens;
  }

  @GetMapping
  ResponseEntity<String> course(
      Session session, @RequestParam Optional<Integer> resent, HttpServletRequest request) {
    return Answers.html(
        pages.courseGrades(
            views.course(Visits.of(session, request, tokens), session, exams(session), resent)));
  }

  @GetMapping("/{activity}")
  ResponseEntity<String> exam(
      Session session,
      @PathVariable String activity,
      @RequestParam(defaultValue = "false") boolean compare,
      @RequestParam Optional<Integer> resent,
      HttpServletRequest request) {
    Standing exam = exam(session, activity);
    return Answers.html(
        pages.examGrades(
            views.exam(Visits.of(session, request, tokens), session, exam, compare, resent)));
  }

  @PostMapping("/resend")
  ResponseEntity<String> resendCourse(Session session, @RequestParam String which) {
    ReportController.teacherOnly(session);
    return done(session, "", resend.ofCourse(session, which(which)));
  }

  @PostMapping("/{activity}/resend")
  ResponseEntity<String> resendExam(
      Session session,
      @PathVariable String activity,
      @RequestParam Optional<String> which,
      @RequestParam Optional<String> student) {
    Standing exam = exam(session, activity);
    int sent =
        student
            .map(one -> resend.ofStudent(session, exam, new CandidateId(id(one))))
            .orElseGet(() -> resend.ofExam(session, exam, which(which.orElse(""))));
    return done(session, "/" + exam.place().activity(), sent);
  }

  @PostMapping("/{activity}/column")
  ResponseEntity<String> renewColumn(Session session, @PathVariable String activity) {
    Standing exam = exam(session, activity);
    column.handle(session, exam);
    return done(
        session, "/" + exam.place().activity(), exam.sent() + exam.waiting() + exam.parked());
  }

  private List<Standing> exams(Session session) {
    ReportController.teacherOnly(session);
    return grades.exams(session.tenant(), session.course());
  }

  /** An exam of the teacher's course; any other looks as if there were none. */
  private Standing exam(Session session, String activity) {
    return exams(session).stream()
        .filter(exam -> exam.place().activity().value().equals(id(activity)))
        .findFirst()
        .orElseThrow(() -> new ProblemException(Problem.notFound()));
  }

  private static ResponseEntity<String> done(Session session, String below, int sent) {
    return Answers.seeOther(
        LaunchPath.of(session.id()) + "/report/grades" + below + "?resent=" + sent);
  }

  private static Which which(String word) {
    return Arrays.stream(Which.values())
        .filter(which -> which.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(
            () -> new ProblemException(Problem.badRequest("which must be unsent, missing or all")));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw new ProblemException(Problem.notFound());
    }
  }
}

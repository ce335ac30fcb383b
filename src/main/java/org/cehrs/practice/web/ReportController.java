package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.cehrs.practice.delivery.AuditEvent;
import org.cehrs.practice.delivery.AuditLog;
import org.cehrs.practice.delivery.Cohorts;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.web.pages.Pages;
import org.cehrs.practice.web.pages.ReportPage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A teacher's pages: the own course, nothing else. */
@RestController
@RequestMapping("/s/{launch}/report")
class ReportController {

  private final Cohorts cohorts;
  private final Enrolments enrolments;
  private final ReportViews reports;
  private final Pages pages;
  private final SessionTokens tokens;
  private final AuditLog audit;
  private final InstantSource clock;

  ReportController(
      Cohorts cohorts,
      Enrolments enrolments,
      ReportViews reports,
      Pages pages,
      SessionTokens tokens,
      AuditLog audit,
      InstantSource clock) {
    this.cohorts = cohorts;
    this.enrolments = enrolments;
    this.reports = reports;
    this.pages = pages;
    this.tokens = tokens;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<String> cohort(
      Session session, @RequestParam Optional<String> exam, HttpServletRequest request) {
    teacherOnly(session);
    return Answers.html(report(session, filter(exam), request));
  }

  /** The students' table for a spreadsheet. */
  @GetMapping("/students.csv")
  ResponseEntity<String> download(
      Session session, @RequestParam Optional<String> exam, HttpServletRequest request) {
    teacherOnly(session);
    Optional<Exam> chosen = filter(exam);
    ReportPage page = page(session, chosen, request);
    audit.record(
        AuditEvent.of(
            session,
            "report.export",
            chosen.map(Exam::code).orElse("all exams"),
            page.students().size() + " rows",
            clock.instant()));
    return Answers.csv("cehrs-students.csv", ReportCsv.of(page));
  }

  /** The report that a launch opens: of the link's exam, or of the whole course. */
  String ofLaunch(Session session, HttpServletRequest request) {
    return report(session, session.exam(), request);
  }

  /** Asks the platform for the course's list, and shows the report again. */
  @PostMapping("/roster")
  ResponseEntity<String> refresh(Session session, @RequestParam Optional<String> exam) {
    teacherOnly(session);
    Optional<Exam> chosen = filter(exam);
    enrolments.refresh(session, chosen);
    return Answers.seeOther(
        LaunchPath.of(session.id())
            + "/report"
            + chosen.map(one -> "?exam=" + one.code()).orElse(""));
  }

  private String report(Session session, Optional<Exam> exam, HttpServletRequest request) {
    return pages.report(page(session, exam, request));
  }

  private ReportPage page(Session session, Optional<Exam> exam, HttpServletRequest request) {
    int begun = cohorts.begun(session.tenant(), session.course(), exam);
    return reports.page(
        Visits.of(session, request, tokens),
        exam,
        cohorts.finished(session.tenant(), session.course(), exam),
        new ReportViews.Turnout(
            begun,
            cohorts.inProgress(session.tenant(), session.course(), exam),
            enrolments.of(session, exam, begun),
            session.courseClosed()));
  }

  /** The exam that a report is filtered to; empty for all. */
  static Optional<Exam> filter(Optional<String> exam) {
    return exam.filter(code -> !code.isEmpty())
        .map(code ->
            Exam.of(code)
                .orElseThrow(() -> new ProblemException(StudentController.unknownExam(code))));
  }

  static void teacherOnly(Session session) {
    if (!session.isTeacher()) {
      throw new ProblemException(Problem.denied());
    }
  }
}

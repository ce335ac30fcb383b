package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.cehrs.practice.delivery.Cohorts;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.web.pages.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A teacher's pages: the own course, nothing else. */
@RestController
@RequestMapping("/s/{launch}/report")
class ReportController {

  private final Cohorts cohorts;
  private final AttemptLookup lookup;
  private final ReportViews reports;
  private final ResultViews results;
  private final Pages pages;
  private final SessionTokens tokens;

  ReportController(
      Cohorts cohorts,
      AttemptLookup lookup,
      ReportViews reports,
      ResultViews results,
      Pages pages,
      SessionTokens tokens) {
    this.cohorts = cohorts;
    this.lookup = lookup;
    this.reports = reports;
    this.results = results;
    this.pages = pages;
    this.tokens = tokens;
  }

  @GetMapping
  ResponseEntity<String> cohort(
      Session session, @RequestParam Optional<String> exam, HttpServletRequest request) {
    teacherOnly(session);
    Optional<Exam> chosen =
        exam.filter(code -> !code.isEmpty())
            .map(code ->
                Exam.of(code)
                    .orElseThrow(() -> new ProblemException(StudentController.unknownExam(code))));
    return Answers.html(report(session, chosen, request));
  }

  /** The report that a launch opens: of the link's exam, or of the whole course. */
  String ofLaunch(Session session, HttpServletRequest request) {
    return report(session, session.exam(), request);
  }

  @GetMapping("/attempts/{id}")
  ResponseEntity<String> result(
      Session session, @PathVariable String id, HttpServletRequest request) {
    teacherOnly(session);
    Attempt.Submitted done = lookup.ofCourse(session, id);
    CandidateId candidate = done.sitting().candidate();
    String student =
        cohorts.name(session.tenant(), candidate).orElseGet(() -> ReportViews.pseudonym(candidate));
    return Answers.html(
        pages.result(
            results.page(Visits.of(session, request, tokens), done, Optional.of(student))));
  }

  private String report(Session session, Optional<Exam> exam, HttpServletRequest request) {
    return pages.report(
        reports.page(
            Visits.of(session, request, tokens),
            exam,
            cohorts.finished(session.tenant(), session.course(), exam),
            cohorts.inProgress(session.tenant(), session.course(), exam)));
  }

  private static void teacherOnly(Session session) {
    if (!session.isTeacher()) {
      throw new ProblemException(Problem.denied());
    }
  }
}

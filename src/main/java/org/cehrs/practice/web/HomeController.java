package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.delivery.Sessions;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.web.pages.LandingPage;
import org.cehrs.practice.web.pages.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a launch leads: by role to start page, report or landing page; and the way to a new tab.
 */
@RestController
class HomeController {

  private final StudentController students;
  private final ReportController reports;
  private final Sessions sessions;
  private final SessionCookies cookies;
  private final InstantSource clock;
  private final Pages pages;

  HomeController(
      StudentController students,
      ReportController reports,
      Sessions sessions,
      SessionCookies cookies,
      InstantSource clock,
      Pages pages) {
    this.students = students;
    this.reports = reports;
    this.sessions = sessions;
    this.cookies = cookies;
    this.clock = clock;
    this.pages = pages;
  }

  @GetMapping("/s/{launch}/")
  ResponseEntity<String> home(
      Session session, @RequestParam Optional<String> exam, HttpServletRequest request) {
    Optional<Exam> chosen = exam.map(HomeController::known);
    return Answers.html(
        switch (session.role()) {
          case LEARNER -> students.home(session, chosen, request);
          case TEACHER ->
              chosen
                  .map(one -> students.preview(session, one, request))
                  .orElseGet(() -> reports.ofLaunch(session, request));
          case VISITOR ->
              pages.landing(new LandingPage(Visits.plain(session, request), session.exam()));
        });
  }

  /**
   * Opens the session in a tab of its own. The tab's cookies are not the frame's, so the form's
   * token proves the session; {@link WriteGuard} has checked it together with our own origin.
   */
  @PostMapping("/s/{launch}/tab")
  ResponseEntity<String> tab(@PathVariable String launch) {
    Session session =
        sessions
            .find(launch, clock.instant())
            .orElseThrow(() -> new ProblemException(Problem.sessionGone()));
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .headers(cookies.session(session, clock.instant()))
        .header("Location", LaunchPath.of(launch) + "/")
        .build();
  }

  private static Exam known(String code) {
    return Exam.of(code)
        .orElseThrow(() -> new ProblemException(StudentController.unknownExam(code)));
  }
}

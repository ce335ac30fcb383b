package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.cehrs.practice.delivery.DeepLinks;
import org.cehrs.practice.delivery.Reviews;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.delivery.Sessions;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.web.pages.LandingPage;
import org.cehrs.practice.web.pages.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a launch leads: by role to start page, report, picker or landing page; and the way to a new
 * tab.
 */
@RestController
class HomeController {

  private final StudentController students;
  private final ReportController reports;
  private final DeepLinks asked;
  private final ReviewPages reviewPages;
  private final Reviews reviews;
  private final Sessions sessions;
  private final Entrance entrance;
  private final InstantSource clock;
  private final Pages pages;

  HomeController(
      StudentController students,
      ReportController reports,
      DeepLinks asked,
      ReviewPages reviewPages,
      Reviews reviews,
      Sessions sessions,
      Entrance entrance,
      InstantSource clock,
      Pages pages) {
    this.students = students;
    this.reports = reports;
    this.asked = asked;
    this.reviewPages = reviewPages;
    this.reviews = reviews;
    this.sessions = sessions;
    this.entrance = entrance;
    this.clock = clock;
    this.pages = pages;
  }

  @GetMapping("/s/{launch}/")
  ResponseEntity<String> home(
      Session session, @RequestParam Optional<String> exam, HttpServletRequest request) {
    if (session.isTeacher() && asked.find(session).isPresent()) {
      return Answers.seeOther(LaunchPath.of(session.id()) + "/pick");
    }
    return exam.isEmpty()
        ? reviews
            .of(session)
            .map(review -> reviewPages.open(session, review, request))
            .orElseGet(() -> byRole(session, Optional.empty(), request))
        : byRole(session, exam.map(HomeController::known), request);
  }

  private ResponseEntity<String> byRole(
      Session session, Optional<Exam> chosen, HttpServletRequest request) {
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
    return sessions
        .find(launch, clock.instant())
        .map(entrance::enter)
        .orElseThrow(() -> new ProblemException(Problem.sessionGone()));
  }

  private static Exam known(String code) {
    return Exam.of(code)
        .orElseThrow(() -> new ProblemException(StudentController.unknownExam(code)));
  }
}

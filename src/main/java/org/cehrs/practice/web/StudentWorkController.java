package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.web.pages.ItemsPage;
import org.cehrs.practice.web.pages.Pages;
import org.cehrs.practice.web.pages.ResultPage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One student's finished work, for a teacher of the course; nothing here changes it. */
@RestController
@RequestMapping("/s/{launch}/report/attempts/{id}")
class StudentWorkController {

  private final AttemptLookup lookup;
  private final StudentWork work;
  private final ResultViews results;
  private final Questions questions;
  private final Pages pages;
  private final SessionTokens tokens;

  StudentWorkController(
      AttemptLookup lookup,
      StudentWork work,
      ResultViews results,
      Questions questions,
      Pages pages,
      SessionTokens tokens) {
    this.lookup = lookup;
    this.work = work;
    this.results = results;
    this.questions = questions;
    this.pages = pages;
    this.tokens = tokens;
  }

  @GetMapping
  ResponseEntity<String> result(
      Session session,
      @PathVariable String id,
      @RequestParam Optional<String> exam,
      HttpServletRequest request) {
    ReportController.teacherOnly(session);
    Attempt.Submitted done = lookup.ofCourse(session, id);
    ResultPage.OfStudent student = work.around(done, ReportController.filter(exam));
    return Answers.html(
        pages.result(results.ofStudent(Visits.of(session, request, tokens), done, student)));
  }

  @GetMapping("/items")
  ResponseEntity<String> items(
      Session session,
      @PathVariable String id,
      @RequestParam Optional<String> exam,
      @RequestParam Optional<String> show,
      HttpServletRequest request) {
    ReportController.teacherOnly(session);
    Attempt.Submitted done = lookup.ofCourse(session, id);
    return Answers.html(
        pages.items(
            new ItemsPage(
                Visits.plain(session, request),
                done.sitting().exam(),
                done.id(),
                Optional.of(work.around(done, ReportController.filter(exam))),
                ItemsPage.Filter.of(show.orElse("")),
                questions.explained(done))));
  }
}

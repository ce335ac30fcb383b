package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.cehrs.practice.delivery.Attempts;
import org.cehrs.practice.delivery.ResultRelease;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.delivery.SubmitAttempt;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.web.pages.ItemsPage;
import org.cehrs.practice.web.pages.Pages;
import org.cehrs.practice.web.pages.Place;
import org.cehrs.practice.web.pages.PlayerPage;
import org.cehrs.practice.web.pages.ReviewPage;
import org.cehrs.practice.web.pages.Visit;
import org.cehrs.practice.web.pages.WithheldPage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages of one attempt; each works without JavaScript. */
@RestController
@RequestMapping("/s/{launch}/attempts/{id}")
class AttemptController {

  private static final String BREAK = "/break";

  private final AttemptLookup lookup;
  private final Attempts attempts;
  private final SubmitAttempt submit;
  private final Questions questions;
  private final ResultViews results;
  private final ResultRelease release;
  private final Pages pages;
  private final SessionTokens tokens;
  private final Times times;

  AttemptController(
      AttemptLookup lookup,
      Attempts attempts,
      SubmitAttempt submit,
      Questions questions,
      ResultViews results,
      ResultRelease release,
      Pages pages,
      SessionTokens tokens,
      Times times) {
    this.lookup = lookup;
    this.attempts = attempts;
    this.submit = submit;
    this.questions = questions;
    this.results = results;
    this.release = release;
    this.pages = pages;
    this.tokens = tokens;
    this.times = times;
  }

  @GetMapping
  ResponseEntity<String> question(
      Session session,
      @PathVariable String id,
      @RequestParam Optional<Integer> q,
      @RequestParam Optional<String> saved,
      HttpServletRequest request) {
    return switch (lookup.own(session, id)) {
      case Attempt.Submitted done -> Answers.seeOther(path(session, done.id()) + "/result");
      case Attempt.InProgress open when times.isPaused(open) ->
          Answers.seeOther(path(session, open.id()) + BREAK);
      case Attempt.InProgress open ->
          Answers.html(pages.player(player(session, open, q, saved, request)));
    };
  }

  private PlayerPage player(
      Session session,
      Attempt.InProgress open,
      Optional<Integer> wanted,
      Optional<String> saved,
      HttpServletRequest request) {
    int total = open.sitting().exam().totalItems();
    Sheet sheet = attempts.sheet(open.id());
    int position =
        wanted.filter(q -> q >= 1 && q <= total).orElse(Math.max(1, sheet.lastPosition()));
    Visit visit = Visits.of(session, request, tokens);
    return new PlayerPage(
        visit,
        Place.ofAttempt(visit, open.sitting().exam(), open.id()),
        total,
        questions.one(open.id(), position),
        sheet,
        times.left(open),
        times.breakLeft(open),
        saved.map(how -> SaveNotice.of(how, sheet.answer(position))));
  }

  @GetMapping("/review")
  ResponseEntity<String> review(
      Session session, @PathVariable String id, HttpServletRequest request) {
    return switch (lookup.own(session, id)) {
      case Attempt.Submitted done -> Answers.seeOther(path(session, done.id()) + "/result");
      case Attempt.InProgress open when times.isPaused(open) ->
          Answers.seeOther(path(session, open.id()) + BREAK);
      case Attempt.InProgress open ->
          Answers.html(pages.review(review(open, Visits.of(session, request, tokens))));
    };
  }

  private ReviewPage review(Attempt.InProgress open, Visit visit) {
    Exam exam = open.sitting().exam();
    return new ReviewPage(
        visit,
        Place.ofAttempt(visit, exam, open.id()),
        exam.totalItems(),
        attempts.sheet(open.id()),
        times.left(open));
  }

  @GetMapping("/confirm")
  ResponseEntity<String> confirm(
      Session session, @PathVariable String id, HttpServletRequest request) {
    return switch (lookup.own(session, id)) {
      case Attempt.Submitted done -> Answers.seeOther(path(session, done.id()) + "/result");
      case Attempt.InProgress open when times.isPaused(open) ->
          Answers.seeOther(path(session, open.id()) + BREAK);
      case Attempt.InProgress open ->
          Answers.html(pages.confirm(review(open, Visits.of(session, request, tokens)).confirm()));
    };
  }

  @PostMapping("/submit")
  ResponseEntity<String> submit(Session session, @PathVariable String id) {
    Attempt.Submitted done =
        submit
            .handle(session, AttemptLookup.id(id))
            .orElseThrow(() -> new ProblemException(Problem.notFound()));
    return Answers.seeOther(path(session, done.id()) + "/result");
  }

  @GetMapping("/result")
  ResponseEntity<String> result(
      Session session,
      @PathVariable String id,
      @RequestParam Optional<String> late,
      HttpServletRequest request) {
    return switch (lookup.own(session, id)) {
      case Attempt.InProgress open -> Answers.seeOther(path(session, open.id()));
      case Attempt.Submitted done ->
          Answers.html(result(Visits.of(session, request, tokens), done, late.isPresent()));
    };
  }

  private String result(Visit visit, Attempt.Submitted done, boolean late) {
    return release.showsResult(done)
        ? pages.result(results.own(visit, done, late))
        : pages.withheld(
            withheld(visit, done, "results", release.settings(done).resultsFrom(), late));
  }

  @GetMapping("/items")
  ResponseEntity<String> items(
      Session session,
      @PathVariable String id,
      @RequestParam Optional<String> show,
      HttpServletRequest request) {
    return switch (lookup.own(session, id)) {
      case Attempt.InProgress open -> Answers.seeOther(path(session, open.id()));
      case Attempt.Submitted done -> Answers.html(items(session, done, show, request));
    };
  }

  private String items(
      Session session, Attempt.Submitted done, Optional<String> show, HttpServletRequest request) {
    Visit visit = Visits.of(session, request, tokens);
    return release.showsExplanations(done)
        ? pages.items(
            new ItemsPage(
                visit,
                done.sitting().exam(),
                done.id(),
                Optional.empty(),
                ItemsPage.Filter.of(show.orElse("")),
                questions.explained(done)))
        : pages.withheld(
            withheld(
                visit, done, "explanations", release.settings(done).explanationsFrom(), false));
  }

  private static WithheldPage withheld(
      Visit visit, Attempt.Submitted done, String what, Optional<Instant> from, boolean late) {
    return new WithheldPage(
        visit,
        done.sitting().exam(),
        done.id(),
        done.sitting().number(),
        done.submittedAt(),
        what,
        from,
        late);
  }

  private static String path(Session session, AttemptId attempt) {
    return LaunchPath.of(session.id()) + "/attempts/" + attempt;
  }
}

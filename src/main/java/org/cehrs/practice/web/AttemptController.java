package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.cehrs.practice.delivery.Attempts;
import org.cehrs.practice.delivery.RecordAnswer;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.delivery.SubmitAttempt;
import org.cehrs.practice.exam.attempt.AnswerEvent;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.Recording;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.web.pages.ConfirmPage;
import org.cehrs.practice.web.pages.ItemsPage;
import org.cehrs.practice.web.pages.Pages;
import org.cehrs.practice.web.pages.PlayerPage;
import org.cehrs.practice.web.pages.Progress;
import org.cehrs.practice.web.pages.ReviewPage;
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

  private final AttemptLookup lookup;
  private final Attempts attempts;
  private final RecordAnswer record;
  private final SubmitAttempt submit;
  private final Questions questions;
  private final ResultViews results;
  private final Pages pages;
  private final SessionTokens tokens;
  private final InstantSource clock;

  AttemptController(
      AttemptLookup lookup,
      Attempts attempts,
      RecordAnswer record,
      SubmitAttempt submit,
      Questions questions,
      ResultViews results,
      Pages pages,
      SessionTokens tokens,
      InstantSource clock) {
    this.lookup = lookup;
    this.attempts = attempts;
    this.record = record;
    this.submit = submit;
    this.questions = questions;
    this.results = results;
    this.pages = pages;
    this.tokens = tokens;
    this.clock = clock;
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
      case Attempt.InProgress open ->
          Answers.html(pages.player(player(session, open, q, saved.map(flag -> "Saved"), request)));
    };
  }

  private PlayerPage player(
      Session session,
      Attempt.InProgress open,
      Optional<Integer> wanted,
      Optional<String> notice,
      HttpServletRequest request) {
    int total = open.sitting().exam().totalItems();
    Sheet sheet = attempts.sheet(open.id());
    int position =
        wanted.filter(q -> q >= 1 && q <= total).orElse(Math.max(1, sheet.lastPosition()));
    return new PlayerPage(
        Visits.of(session, request, tokens),
        open.sitting().exam(),
        open.id(),
        total,
        questions.one(open.id(), position),
        sheet,
        open.timeLeft(clock.instant()),
        notice);
  }

  /** A form post of the player without JavaScript: save what was chosen, then go where asked. */
  @PostMapping("/answers")
  ResponseEntity<String> answer(
      Session session,
      @PathVariable String id,
      @RequestParam int position,
      @RequestParam Optional<String> answer,
      @RequestParam String action) {
    Attempt own = lookup.own(session, id);
    AttemptId attempt = own.id();
    FormSave save = new FormSave(position, answer, action, own.sitting().exam().totalItems());
    for (AnswerEvent event : save.events(clock.instant())) {
      if (!(record.handle(session, attempt, event) instanceof Recording.Recorded)) {
        return Answers.seeOther(path(session, attempt));
      }
    }
    return Answers.seeOther(path(session, attempt) + save.next());
  }

  @GetMapping("/review")
  ResponseEntity<String> review(
      Session session, @PathVariable String id, HttpServletRequest request) {
    return switch (lookup.own(session, id)) {
      case Attempt.Submitted done -> Answers.seeOther(path(session, done.id()) + "/result");
      case Attempt.InProgress open ->
          Answers.html(
              pages.review(
                  new ReviewPage(
                      Visits.of(session, request, tokens),
                      open.sitting().exam(),
                      open.id(),
                      open.sitting().exam().totalItems(),
                      attempts.sheet(open.id()),
                      open.timeLeft(clock.instant()))));
    };
  }

  @GetMapping("/confirm")
  ResponseEntity<String> confirm(
      Session session, @PathVariable String id, HttpServletRequest request) {
    return switch (lookup.own(session, id)) {
      case Attempt.Submitted done -> Answers.seeOther(path(session, done.id()) + "/result");
      case Attempt.InProgress open -> {
        int total = open.sitting().exam().totalItems();
        Optional<Duration> left = open.timeLeft(clock.instant());
        yield Answers.html(
            pages.confirm(
                new ConfirmPage(
                    Visits.of(session, request, tokens),
                    open.sitting().exam(),
                    open.id(),
                    Progress.of(total, attempts.sheet(open.id())),
                    left)));
      }
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
      Session session, @PathVariable String id, HttpServletRequest request) {
    return switch (lookup.own(session, id)) {
      case Attempt.InProgress open -> Answers.seeOther(path(session, open.id()));
      case Attempt.Submitted done ->
          Answers.html(
              pages.result(
                  results.page(Visits.of(session, request, tokens), done, Optional.empty())));
    };
  }

  @GetMapping("/items")
  ResponseEntity<String> items(
      Session session,
      @PathVariable String id,
      @RequestParam Optional<String> show,
      HttpServletRequest request) {
    return switch (lookup.own(session, id)) {
      case Attempt.InProgress open -> Answers.seeOther(path(session, open.id()));
      case Attempt.Submitted done ->
          Answers.html(
              pages.items(
                  new ItemsPage(
                      Visits.of(session, request, tokens),
                      done.sitting().exam(),
                      done.id(),
                      ItemsPage.Filter.of(show.orElse("")),
                      questions.explained(done))));
    };
  }

  private static String path(Session session, AttemptId attempt) {
    return LaunchPath.of(session.id()) + "/attempts/" + attempt;
  }
}

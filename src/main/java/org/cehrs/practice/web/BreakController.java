package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cehrs.practice.delivery.EndBreak;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.web.pages.BreakPage;
import org.cehrs.practice.web.pages.Pages;
import org.cehrs.practice.web.pages.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page of a break, in place of every other page of the attempt. */
@RestController
@RequestMapping("/s/{launch}/attempts/{id}/break")
class BreakController {

  private final AttemptLookup lookup;
  private final EndBreak end;
  private final Pages pages;
  private final SessionTokens tokens;
  private final Times times;

  BreakController(
      AttemptLookup lookup, EndBreak end, Pages pages, SessionTokens tokens, Times times) {
    this.lookup = lookup;
    this.end = end;
    this.pages = pages;
    this.tokens = tokens;
    this.times = times;
  }

  @GetMapping
  ResponseEntity<String> show(
      Session session,
      @PathVariable String id,
      @RequestParam Optional<String> refused,
      HttpServletRequest request) {
    Attempt attempt = lookup.own(session, id);
    return attempt instanceof Attempt.InProgress open && times.isPaused(open)
        ? Answers.html(
            pages.pause(page(Visits.of(session, request, tokens), open, refused.isPresent())))
        : back(session, attempt);
  }

  @PostMapping("/end")
  ResponseEntity<String> end(Session session, @PathVariable String id) {
    Attempt attempt = lookup.own(session, id);
    if (attempt instanceof Attempt.InProgress open) {
      end.handle(open);
    }
    return back(session, attempt);
  }

  private BreakPage page(Visit visit, Attempt.InProgress open, boolean refused) {
    Instant now = times.now();
    Instant ends = open.sitting().clock().pausedUntil().orElse(now);
    return new BreakPage(
        visit,
        open.sitting().exam(),
        open.id(),
        ends,
        Duration.between(now, ends),
        open.timeLeft(now),
        refused);
  }

  private static ResponseEntity<String> back(Session session, Attempt attempt) {
    return Answers.seeOther(path(session, attempt));
  }

  private static String path(Session session, Attempt attempt) {
    return LaunchPath.of(session.id()) + "/attempts/" + attempt.id();
  }
}

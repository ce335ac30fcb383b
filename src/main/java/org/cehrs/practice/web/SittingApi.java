package org.cehrs.practice.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cehrs.practice.delivery.EndBreak;
import org.cehrs.practice.delivery.HoldAttempt;
import org.cehrs.practice.delivery.LeaveAttempt;
import org.cehrs.practice.delivery.OpenAttempts;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.delivery.TakeBreak;
import org.cehrs.practice.exam.attempt.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The part of the player's JSON interface that is about the clock and the page that has the
 * attempt; src/docs/api.md describes it.
 */
@RestController
@RequestMapping("/s/{launch}/api/attempts/{id}")
class SittingApi {

  private static final int LONGEST_CLIENT_ID = 36;

  /**
   * How an attempt stands; a page asks every few seconds.
   *
   * @param held whether the page that asks is the one that may write
   * @param breakSecondsLeft of the allowance, or of the running break
   */
  record State(
      boolean closed,
      boolean held,
      boolean paused,
      @Nullable Instant deadline,
      @Nullable Long secondsLeft,
      long breakSecondsLeft) {}

  /** A page's wish to have the attempt. */
  record Claim(@Nullable String clientId, @Nullable String before, @Nullable Boolean confirmed) {}

  private final AttemptLookup lookup;
  private final OpenAttempts attempts;
  private final HoldAttempt hold;
  private final LeaveAttempt leave;
  private final TakeBreak take;
  private final EndBreak end;
  private final Times times;

  SittingApi(
      AttemptLookup lookup,
      OpenAttempts attempts,
      HoldAttempt hold,
      LeaveAttempt leave,
      TakeBreak take,
      EndBreak end,
      Times times) {
    this.lookup = lookup;
    this.attempts = attempts;
    this.hold = hold;
    this.leave = leave;
    this.take = take;
    this.end = end;
    this.times = times;
  }

  @GetMapping("/state")
  State state(Session session, @PathVariable String id, @RequestParam Optional<String> clientId) {
    return state(lookup.own(session, id), clientId.orElse(""));
  }

  @PostMapping("/holder")
  State hold(Session session, @PathVariable String id, @RequestBody Claim claim) {
    Attempt.InProgress open = open(session, id);
    String client = client(claim);
    boolean confirmed = Boolean.TRUE.equals(claim.confirmed());
    Optional<String> before = Optional.ofNullable(claim.before());
    if (!hold.handle(open, new HoldAttempt.Claim(client, before, confirmed))) {
      throw new ProblemException(SittingProblems.heldElsewhere());
    }
    return state(lookup.own(session, id), client);
  }

  @PostMapping("/leave")
  State leave(Session session, @PathVariable String id, @RequestBody Claim claim) {
    String client = client(claim);
    leave.handle(open(session, id), client);
    return state(lookup.own(session, id), client);
  }

  @PostMapping("/break")
  State takeBreak(
      Session session, @PathVariable String id, @RequestParam Optional<String> clientId) {
    if (take.handle(open(session, id)).isEmpty()) {
      throw new ProblemException(SittingProblems.noBreak());
    }
    return state(session, id, clientId);
  }

  @PostMapping("/break/end")
  State endBreak(
      Session session, @PathVariable String id, @RequestParam Optional<String> clientId) {
    end.handle(open(session, id));
    return state(session, id, clientId);
  }

  private Attempt.InProgress open(Session session, String id) {
    return switch (lookup.own(session, id)) {
      case Attempt.InProgress open -> open;
      case Attempt.Submitted done ->
          throw new ProblemException(SittingProblems.closed(session, done.id()));
    };
  }

  private State state(Attempt attempt, String client) {
    return switch (attempt) {
      case Attempt.Submitted done -> new State(true, false, false, null, null, 0);
      case Attempt.InProgress open ->
          new State(
              false,
              attempts.holder(open.sitting().tenant(), open.id()).is(client),
              times.isPaused(open),
              open.sitting().deadline().orElse(null),
              times.left(open).map(Duration::toSeconds).orElse(null),
              times.breakLeft(open).toSeconds());
    };
  }

  private static String client(Claim claim) {
    String client = Optional.ofNullable(claim.clientId()).orElse("");
    if (client.isEmpty() || client.length() > LONGEST_CLIENT_ID) {
      throw new ProblemException(
          Problem.badRequest("expected a clientId of 1 to " + LONGEST_CLIENT_ID + " characters"));
    }
    return client;
  }
}

package org.cehrs.practice.web;

import java.util.Optional;
import org.cehrs.practice.delivery.OpenAttempts;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.delivery.SubmitAttempt;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The end of an attempt, in the player's JSON interface; src/docs/api.md describes it. */
@RestController
class SubmitApi {

  /**
   * Why it is submitted.
   *
   * @param clientId the page on which the candidate confirmed it
   * @param timeIsUp true where a page does so by itself at the end of the time
   */
  record Reason(@Nullable String clientId, @Nullable Boolean timeIsUp) {

    static final Reason NONE = new Reason(null, null);
  }

  record Submitted(String result) {}

  private final SubmitAttempt submit;
  private final OpenAttempts attempts;

  SubmitApi(SubmitAttempt submit, OpenAttempts attempts) {
    this.submit = submit;
    this.attempts = attempts;
  }

  @PostMapping("/s/{launch}/api/attempts/{id}/submit")
  Submitted submit(
      Session session,
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Reason told) {
    Reason reason = told == null ? Reason.NONE : told;
    Attempt attempt =
        Boolean.TRUE.equals(reason.timeIsUp())
            ? found(submit.handleTimeUp(session, AttemptLookup.id(id)))
            : confirmed(session, AttemptLookup.id(id), reason);
    return switch (attempt) {
      case Attempt.Submitted done ->
          new Submitted(LaunchPath.of(session.id()) + "/attempts/" + done.id() + "/result");
      case Attempt.InProgress open -> throw new ProblemException(SittingProblems.timeLeft());
    };
  }

  private Attempt confirmed(Session session, AttemptId attempt, Reason reason) {
    if (reason.clientId() != null) {
      mustHold(session, attempt, reason.clientId());
    }
    return found(submit.handle(session, attempt));
  }

  private static Attempt found(Optional<? extends Attempt> attempt) {
    return attempt.orElseThrow(() -> new ProblemException(Problem.notFound()));
  }

  private void mustHold(Session session, AttemptId attempt, String client) {
    if (!attempts.holder(session.tenant(), attempt).accepts(client)) {
      throw new ProblemException(SittingProblems.superseded());
    }
  }
}

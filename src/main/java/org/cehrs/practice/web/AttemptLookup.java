package org.cehrs.practice.web;

import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.delivery.Attempts;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.delivery.SubmitAttempt;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;

/**
 * Finds the attempt that an address names, for whoever may see it: a learner the own ones, a
 * teacher those of the own course. Any other looks as if there were none.
 */
class AttemptLookup {

  private final Attempts attempts;
  private final SubmitAttempt submit;

  AttemptLookup(Attempts attempts, SubmitAttempt submit) {
    this.attempts = attempts;
    this.submit = submit;
  }

  /** The learner's own attempt; one whose time is over is closed first. */
  Attempt own(Session session, String id) {
    return find(session, id)
        .filter(attempt -> attempt.sitting().candidate().equals(session.person()))
        .map(submit::closeIfOver)
        .orElseThrow(AttemptLookup::missing);
  }

  /** A finished attempt of the teacher's course. */
  Attempt.Submitted ofCourse(Session session, String id) {
    return find(session, id)
        .filter(attempt -> attempt.sitting().course().equals(session.course()))
        .map(submit::closeIfOver)
        .filter(Attempt.Submitted.class::isInstance)
        .map(Attempt.Submitted.class::cast)
        .orElseThrow(AttemptLookup::missing);
  }

  static AttemptId id(String text) {
    return attemptId(text).orElseThrow(AttemptLookup::missing);
  }

  private Optional<Attempt> find(Session session, String id) {
    return attemptId(id).flatMap(attempt -> attempts.find(session.tenant(), attempt));
  }

  private static Optional<AttemptId> attemptId(String text) {
    try {
      return Optional.of(new AttemptId(UUID.fromString(text)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static ProblemException missing() {
    return new ProblemException(Problem.notFound());
  }
}

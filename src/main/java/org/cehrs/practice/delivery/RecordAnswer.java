package org.cehrs.practice.delivery;

import java.time.InstantSource;
import org.cehrs.practice.exam.attempt.AnswerEvent;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.Recording;

/** A candidate answers, flags or strikes: one event, acknowledged only when it is on disk. */
public class RecordAnswer {

  private final Attempts attempts;
  private final InstantSource clock;

  public RecordAnswer(Attempts attempts, InstantSource clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  public Recording handle(Session session, AttemptId attempt, AnswerEvent event) {
    return attempts.record(session.tenant(), session.person(), attempt, event, clock.instant());
  }
}

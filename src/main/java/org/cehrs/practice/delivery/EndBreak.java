package org.cehrs.practice.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.ExamClock;

/** A student goes on after a break; what is left of the allowance is kept. */
public class EndBreak {

  private final OpenAttempts attempts;
  private final InstantSource clock;

  public EndBreak(OpenAttempts attempts, InstantSource clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /** Lets the clock of the student's own attempt run; empty where it was submitted meanwhile. */
  public Optional<ExamClock> handle(Attempt.InProgress own) {
    Instant now = clock.instant();
    return attempts.changeClock(own.sitting().tenant(), own.id(), now, clock -> clock.resume(now));
  }
}

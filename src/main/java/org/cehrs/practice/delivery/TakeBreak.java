package org.cehrs.practice.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.Accommodation;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.ExamClock;

/** A student stops the clock, as far as it is granted. */
public class TakeBreak {

  private final Accommodations accommodations;
  private final OpenAttempts attempts;
  private final InstantSource clock;

  public TakeBreak(Accommodations accommodations, OpenAttempts attempts, InstantSource clock) {
    this.accommodations = accommodations;
    this.attempts = attempts;
    this.clock = clock;
  }

  /**
   * Stops the clock of the student's own attempt, or finds it stopped already.
   *
   * @return the clock; empty where none is granted or left, or there is no clock to stop
   */
  public Optional<ExamClock> handle(Attempt.InProgress own) {
    Attempt.Sitting sitting = own.sitting();
    Instant now = clock.instant();
    Accommodation granted =
        accommodations.of(sitting.tenant(), sitting.course(), sitting.candidate());
    return attempts
        .changeClock(
            sitting.tenant(), own.id(), now, clock -> clock.pause(granted, now).orElse(clock))
        .filter(clock -> clock.isPausedAt(now));
  }
}

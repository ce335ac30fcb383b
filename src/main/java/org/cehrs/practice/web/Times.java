package org.cehrs.practice.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.cehrs.practice.delivery.Accommodations;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.Accommodation;
import org.cehrs.practice.exam.attempt.Attempt;

/** The time of one student: limits and breaks with what this student is granted. */
class Times {

  private final Accommodations accommodations;
  private final InstantSource clock;

  Times(Accommodations accommodations, InstantSource clock) {
    this.accommodations = accommodations;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /** What the session's student is granted in the session's course. */
  Accommodation granted(Session session) {
    return accommodations.of(session.tenant(), session.course(), session.person());
  }

  Optional<Duration> left(Attempt.InProgress open) {
    return open.timeLeft(now());
  }

  boolean isPaused(Attempt.InProgress open) {
    return open.isPausedAt(now());
  }

  /** What is left of the allowance for breaks; zero where there is no clock to stop. */
  Duration breakLeft(Attempt.InProgress open) {
    Attempt.Sitting sitting = open.sitting();
    return sitting.deadline().isEmpty()
        ? Duration.ZERO
        : sitting
            .clock()
            .breakLeft(
                accommodations.of(sitting.tenant(), sitting.course(), sitting.candidate()), now());
  }
}

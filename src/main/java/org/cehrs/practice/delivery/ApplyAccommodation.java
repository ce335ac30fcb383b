package org.cehrs.practice.delivery;

import java.time.Instant;
import java.time.InstantSource;
import org.cehrs.practice.exam.attempt.Accommodation;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.TenantId;

/**
 * Puts a student's attempts in progress under what the student is granted now. Whoever changes the
 * one or begins the other calls this afterwards, so that neither misses the other.
 */
public class ApplyAccommodation {

  private final Accommodations accommodations;
  private final OpenAttempts attempts;
  private final InstantSource clock;

  public ApplyAccommodation(
      Accommodations accommodations, OpenAttempts attempts, InstantSource clock) {
    this.accommodations = accommodations;
    this.attempts = attempts;
    this.clock = clock;
  }

  public void handle(TenantId tenant, CourseId course, CandidateId student) {
    Accommodation granted = accommodations.of(tenant, course, student);
    Instant now = clock.instant();
    attempts
        .of(tenant, course, student)
        .forEach(id -> attempts.changeClock(tenant, id, now, clock -> clock.under(granted, now)));
  }
}

package org.cehrs.practice.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.cehrs.practice.delivery.AuditEvent.Actor;

/** Deletes data of people whose time is over, a little at each run, so that nobody waits for it. */
public class Retention {

  /** Attempts a run: some ten thousand rows. */
  static final int ATTEMPTS = 25;

  private static final int ROWS = 1_000;

  /** How long data is kept: of a course after its last launch, and of an act in the log. */
  public record Terms(Duration courses, Duration acts) {}

  private final RetainedData data;
  private final AuditLog audit;
  private final Terms terms;
  private final InstantSource clock;

  public Retention(RetainedData data, AuditLog audit, Terms terms, InstantSource clock) {
    this.data = data;
    this.audit = audit;
    this.terms = terms;
    this.clock = clock;
  }

  public void deleteOld() {
    Instant now = clock.instant();
    Instant before = now.minus(terms.courses());
    data.silent(before).ifPresent(course -> shrink(course, before));
    data.deleteActs(now.minus(terms.acts()), ROWS);
  }

  public void deletePeople() {
    data.deletePeople(ROWS);
  }

  private void shrink(RetainedData.Silent course, Instant before) {
    if (data.deleteAttempts(course.course(), before, ATTEMPTS) == 0
        && data.empty(course.course(), before)) {
      audit.record(
          new AuditEvent(
              new Actor.Program(),
              Optional.of(course.tenant()),
              Optional.of(course.course()),
              "course.empty",
              course.course().toString(),
              "last launched " + course.lastLaunch(),
              clock.instant()));
    }
  }
}

package org.cehrs.practice.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.cehrs.practice.delivery.AuditEvent.Actor;
import org.cehrs.practice.delivery.RetainedData.Deleted;
import org.cehrs.practice.delivery.RetainedData.SeenClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes data of people whose time is over, a little at each run, so that nobody waits for it. */
public class Retention {

  /** Attempts a run: some ten thousand rows. */
  static final int ATTEMPTS = 25;

  /**
   * What the clock may have moved since the run before, and how long it has to run on after a
   * longer step until it is believed: one that is wrong is set right meanwhile.
   */
  static final Duration STEP = Duration.ofDays(2);

  private static final int ROWS = 1_000;
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  /** How long data is kept: of a course after its last launch, and of an act in the log. */
  public record Terms(Duration courses, Duration acts) {}

  private final RetainedData data;
  private final AuditLog audit;
  private final Terms terms;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  public Retention(
      RetainedData data,
      AuditLog audit,
      Terms terms,
      TransactionOperations transaction,
      InstantSource clock) {
    this.data = data;
    this.audit = audit;
    this.terms = terms;
    this.transaction = transaction;
    this.clock = clock;
  }

  public void deleteOld() {
    Instant now = clock.instant();
    if (isBelieved(now)) {
      Instant before = now.minus(terms.courses());
      data.silent(before).ifPresent(course -> shrink(course, before, now));
      data.deleteActs(now.minus(terms.acts()), ROWS);
    }
  }

  private boolean isBelieved(Instant now) {
    Optional<SeenClock> seen = data.seenClock();
    SeenClock current =
        seen.filter(before -> isUsual(before.at(), now))
            .map(before -> new SeenClock(now, before.trustedFrom()))
            .orElseGet(() -> new SeenClock(now, now.plus(STEP)));
    data.note(current);
    seen.filter(before -> !isUsual(before.at(), now))
        .ifPresent(before ->
            LOG.warn(
                "The clock says {}, and said {} when old data was last looked for: nothing old is"
                    + " deleted before {}. If the clock is wrong, set it right; if this server was"
                    + " off so long, nothing has to be done.",
                now,
                before.at(),
                current.trustedFrom()));
    return !now.isBefore(current.trustedFrom());
  }

  private static boolean isUsual(Instant before, Instant now) {
    return Duration.between(before, now).abs().compareTo(STEP) <= 0;
  }

  public void deletePeople() {
    data.deletePeople(ROWS);
  }

  private void shrink(RetainedData.Silent course, Instant before, Instant now) {
    transaction.executeWithoutResult(status -> {
      Deleted deleted = data.deleteAttempts(course.course(), before, ATTEMPTS);
      if (deleted.unsentGrades() > 0) {
        note(course, "grade.delete", deleted.unsentGrades() + " never sent", now);
      }
      if (deleted.attempts() == 0 && data.empty(course.course(), before)) {
        note(course, "course.empty", "last launched " + course.lastLaunch(), now);
      }
    });
  }

  private void note(RetainedData.Silent course, String act, String detail, Instant now) {
    audit.record(
        new AuditEvent(
            new Actor.Program(),
            Optional.of(course.tenant()),
            Optional.of(course.course()),
            act,
            course.course().toString(),
            detail,
            now));
  }
}

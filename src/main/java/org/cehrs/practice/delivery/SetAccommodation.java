package org.cehrs.practice.delivery;

import java.time.Instant;
import java.time.InstantSource;
import org.cehrs.practice.exam.attempt.Accommodation;
import org.cehrs.practice.exam.attempt.Accommodation.Pace;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.springframework.transaction.support.TransactionOperations;

/** A teacher sets what a student of the course is granted, for all its exams, a running one too. */
public class SetAccommodation {

  private final Accommodations accommodations;
  private final ApplyAccommodation apply;
  private final AuditLog audit;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  public SetAccommodation(
      Accommodations accommodations,
      ApplyAccommodation apply,
      AuditLog audit,
      TransactionOperations transaction,
      InstantSource clock) {
    this.accommodations = accommodations;
    this.apply = apply;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The student must be one of the session's course. */
  public void handle(Session teacher, CandidateId student, Accommodation granted) {
    Instant now = clock.instant();
    transaction.executeWithoutResult(status -> {
      accommodations.set(teacher.tenant(), teacher.course(), student, granted, now);
      audit.record(
          AuditEvent.of(teacher, "accommodation.set", student.toString(), detail(granted), now));
    });
    apply.handle(teacher.tenant(), teacher.course(), student);
  }

  private static String detail(Accommodation granted) {
    String time =
        switch (granted.pace()) {
          case Pace.Untimed untimed -> "untimed";
          case Pace.Times(int percent) -> "time " + percent + " percent";
        };
    return time + ", breaks " + granted.breaks().toMinutes() + " minutes";
  }
}

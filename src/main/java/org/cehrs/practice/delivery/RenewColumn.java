package org.cehrs.practice.delivery;

import java.time.Instant;
import java.time.InstantSource;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.passback.CourseGrades;
import org.cehrs.practice.passback.CourseGrades.Standing;
import org.springframework.transaction.support.TransactionOperations;

/** A teacher wants a new gradebook column in the place of one that is gone; nobody else may ask. */
public class RenewColumn {

  private final CourseGrades grades;
  private final ResendGrades resend;
  private final AuditLog audit;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  public RenewColumn(
      CourseGrades grades,
      ResendGrades resend,
      AuditLog audit,
      TransactionOperations transaction,
      InstantSource clock) {
    this.grades = grades;
    this.resend = resend;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Forgets the column; all grades of the exam go to the new one. */
  public void handle(Session session, Standing exam) {
    ActivityId activity = exam.place().activity();
    Instant now = clock.instant();
    transaction.executeWithoutResult(status -> {
      grades.forgetColumn(session.tenant(), activity);
      resend.ofExam(session, exam, ResendGrades.Which.ALL);
      audit.record(AuditEvent.of(session, "column.renew", activity.toString(), "", now));
    });
  }
}

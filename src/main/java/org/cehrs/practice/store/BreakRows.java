package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ATTEMPT_BREAK;

import java.time.Instant;
import java.util.UUID;
import org.cehrs.practice.exam.attempt.ExamClock;
import org.jooq.DSLContext;

/** The log of breaks; of a running one it holds the latest end. */
class BreakRows {

  private final DSLContext sql;

  BreakRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Notes the break that a change of the clock began, moved or ended. */
  void log(UUID attempt, ExamClock before, ExamClock after, Instant now) {
    if (after.pausedUntil().equals(before.pausedUntil())) {
      return;
    }
    Instant end = after.pausedUntil().orElse(now);
    if (before.isPausedAt(now)) {
      move(attempt, end);
    } else {
      add(attempt, now, end);
    }
  }

  /** A submitted attempt has no break any more. */
  void end(UUID attempt, Instant now) {
    sql.update(ATTEMPT_BREAK)
        .set(ATTEMPT_BREAK.ENDED_AT, now)
        .where(ATTEMPT_BREAK.ATTEMPT_ID.eq(attempt), ATTEMPT_BREAK.ENDED_AT.gt(now))
        .execute();
  }

  private void add(UUID attempt, Instant begin, Instant end) {
    sql.insertInto(ATTEMPT_BREAK)
        .set(ATTEMPT_BREAK.ATTEMPT_ID, attempt)
        .set(ATTEMPT_BREAK.NUMBER, newest(attempt) + 1)
        .set(ATTEMPT_BREAK.STARTED_AT, begin)
        .set(ATTEMPT_BREAK.ENDED_AT, end)
        .execute();
  }

  private void move(UUID attempt, Instant end) {
    sql.update(ATTEMPT_BREAK)
        .set(ATTEMPT_BREAK.ENDED_AT, end)
        .where(ATTEMPT_BREAK.ATTEMPT_ID.eq(attempt), ATTEMPT_BREAK.NUMBER.eq(newest(attempt)))
        .execute();
  }

  private int newest(UUID attempt) {
    return sql.fetchCount(ATTEMPT_BREAK, ATTEMPT_BREAK.ATTEMPT_ID.eq(attempt));
  }
}

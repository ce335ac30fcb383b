package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ACTIVITY;
import static org.cehrs.practice.store.schema.Tables.COURSE;
import static org.cehrs.practice.store.schema.Tables.DEPLOYMENT;
import static org.cehrs.practice.store.schema.Tables.GRADE_PASSBACK;

import java.time.Instant;
import java.util.UUID;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.store.schema.tables.Activity;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * How long places in trouble are left alone. It is noted at the place: the grades that wait there
 * are not touched, however many they are.
 */
final class GradePauses {

  private static final Activity PLACE = ACTIVITY.as("place");

  private final DSLContext sql;

  GradePauses(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * That a grade waits as long as its place does. One that was queued or asked for after the last
   * failure does not: somebody may have mended the trouble.
   */
  static Condition hold(Instant now) {
    return DSL.exists(
        DSL.selectOne()
            .from(PLACE)
            .where(
                PLACE.ID.eq(GRADE_PASSBACK.ACTIVITY_ID),
                PLACE.GRADE_OPEN_AT.gt(now),
                GRADE_PASSBACK
                    .TRIES
                    .gt(0)
                    .or(GRADE_PASSBACK.NEXT_TRY_AT.le(PLACE.GRADE_FAILED_AT))));
  }

  /** A grade failed at a place. A longer pause, from one that was sent beside it, stays. */
  void begin(ActivityId place, Instant now, Instant openAt) {
    sql.update(ACTIVITY)
        .set(ACTIVITY.GRADE_FAILURES, ACTIVITY.GRADE_FAILURES.plus(1))
        .set(ACTIVITY.GRADE_FAILED_AT, now)
        .set(
            ACTIVITY.GRADE_OPEN_AT,
            DSL.when(ACTIVITY.GRADE_OPEN_AT.gt(openAt), ACTIVITY.GRADE_OPEN_AT).otherwise(openAt))
        .where(ACTIVITY.ID.eq(place.value()))
        .execute();
  }

  /** A grade came through: the others are due at once; what failed itself waits on. */
  void end(ActivityId place) {
    sql.update(ACTIVITY)
        .set(ACTIVITY.GRADE_FAILURES, 0)
        .setNull(ACTIVITY.GRADE_FAILED_AT)
        .setNull(ACTIVITY.GRADE_OPEN_AT)
        .where(ACTIVITY.ID.eq(place.value()), ACTIVITY.GRADE_FAILURES.gt(0))
        .execute();
  }

  /** A platform answers again: each of its places is asked once more. */
  void endAll(UUID registration, Instant now) {
    sql.update(ACTIVITY)
        .setNull(ACTIVITY.GRADE_FAILED_AT)
        .setNull(ACTIVITY.GRADE_OPEN_AT)
        .where(ACTIVITY.GRADE_OPEN_AT.gt(now), ACTIVITY.COURSE_ID.in(courses(registration)))
        .execute();
  }

  private Select<Record1<UUID>> courses(UUID registration) {
    return sql.select(COURSE.ID)
        .from(COURSE)
        .join(DEPLOYMENT)
        .on(DEPLOYMENT.ID.eq(COURSE.DEPLOYMENT_ID))
        .where(DEPLOYMENT.REGISTRATION_ID.eq(registration));
  }
}

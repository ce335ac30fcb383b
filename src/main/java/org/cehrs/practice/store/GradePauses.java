package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ACTIVITY;
import static org.cehrs.practice.store.schema.Tables.COURSE;
import static org.cehrs.practice.store.schema.Tables.DEPLOYMENT;
import static org.cehrs.practice.store.schema.Tables.GRADE_PASSBACK;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.passback.Setback;
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

  /** A place in trouble is asked more often as long as a grade waits there. */
  private static final Duration LONGEST_GAP = Duration.ofHours(1);

  private static final Activity PLACE = ACTIVITY.as("place");

  private final DSLContext sql;

  GradePauses(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * That a grade waits as long as its place does. One that was queued or asked for after the last
   * failure does not: somebody may have mended the trouble. Where the platform lets us not write it
   * waits all the same, else a class that finishes would count as many denials as it has students.
   */
  static Condition hold(Instant now) {
    return DSL.exists(
        DSL.selectOne()
            .from(PLACE)
            .where(
                PLACE.ID.eq(GRADE_PASSBACK.ACTIVITY_ID),
                Moments.isAhead(PLACE.GRADE_OPEN_AT, now),
                GRADE_PASSBACK
                    .TRIES
                    .gt(0)
                    .or(GRADE_PASSBACK.NEXT_TRY_AT.le(PLACE.GRADE_FAILED_AT))
                    .or(PLACE.GRADE_DENIED_SINCE.isNotNull())));
  }

  /** A grade failed at a place. A longer pause, from one that was sent beside it, stays. */
  void begin(ActivityId place, Instant now, Setback setback) {
    Instant openAt = setback.othersNext();
    sql.update(ACTIVITY)
        .set(ACTIVITY.GRADE_FAILURES, ACTIVITY.GRADE_FAILURES.plus(1))
        .set(ACTIVITY.GRADE_FAILED_AT, now)
        .set(
            ACTIVITY.GRADE_OPEN_AT,
            DSL.when(
                    ACTIVITY
                        .GRADE_OPEN_AT
                        .gt(openAt)
                        .and(Moments.isAhead(ACTIVITY.GRADE_OPEN_AT, now)),
                    ACTIVITY.GRADE_OPEN_AT)
                .otherwise(openAt))
        .set(
            ACTIVITY.GRADE_DENIED_SINCE,
            setback.denied()
                ? DSL.when(goesOn(now), ACTIVITY.GRADE_DENIED_SINCE).otherwise(now)
                : DSL.castNull(ACTIVITY.GRADE_DENIED_SINCE))
        .where(ACTIVITY.ID.eq(place.value()))
        .execute();
  }

  /** Since when the platform's only answer at a place is that we may not write there. */
  Optional<Instant> deniedSince(ActivityId place, Instant now) {
    return sql.select(ACTIVITY.GRADE_DENIED_SINCE)
        .from(ACTIVITY)
        .where(ACTIVITY.ID.eq(place.value()), goesOn(now))
        .fetchOptional(ACTIVITY.GRADE_DENIED_SINCE);
  }

  /** Of denials. Where nobody asked for an hour, the next one is the first of others. */
  private static Condition goesOn(Instant now) {
    return ACTIVITY
        .GRADE_DENIED_SINCE
        .le(now)
        .and(ACTIVITY.GRADE_FAILED_AT.gt(now.minus(LONGEST_GAP)));
  }

  /** A grade came through: the others are due at once; what failed itself waits on. */
  void end(ActivityId place) {
    end(place, ACTIVITY.GRADE_FAILURES.gt(0));
  }

  /** Somebody let us write at a place again, or thinks so: denials are counted anew. */
  void allow(ActivityId place) {
    end(place, ACTIVITY.GRADE_DENIED_SINCE.isNotNull());
  }

  private void end(ActivityId place, Condition trouble) {
    sql.update(ACTIVITY)
        .set(ACTIVITY.GRADE_FAILURES, 0)
        .setNull(ACTIVITY.GRADE_FAILED_AT)
        .setNull(ACTIVITY.GRADE_OPEN_AT)
        .setNull(ACTIVITY.GRADE_DENIED_SINCE)
        .where(ACTIVITY.ID.eq(place.value()), trouble)
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

package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ACTIVITY;
import static org.cehrs.practice.store.schema.Tables.COURSE;
import static org.cehrs.practice.store.schema.Tables.DEPLOYMENT;
import static org.cehrs.practice.store.schema.Tables.GRADE_PASSBACK;
import static org.cehrs.practice.store.schema.Tables.PERSON;
import static org.cehrs.practice.store.schema.Tables.REGISTRATION;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.passback.GradePlace;
import org.cehrs.practice.passback.GradeState;
import org.cehrs.practice.passback.Obstacle;
import org.cehrs.practice.store.schema.tables.Activity;
import org.cehrs.practice.store.schema.tables.GradePassback;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What the queries of the grade queue share. */
final class GradeRows {

  private static final GradePassback NEWER = GRADE_PASSBACK.as("newer");
  private static final Activity TWIN = ACTIVITY.as("twin");

  /**
   * That no later grade of the same person goes to the same column. Exams that a link had one after
   * the other share its column.
   */
  static final Condition IS_NEWEST =
      DSL.notExists(
          DSL.selectOne()
              .from(TWIN)
              .join(NEWER)
              .on(NEWER.ACTIVITY_ID.eq(TWIN.ID))
              .where(
                  sharesColumn(TWIN),
                  NEWER.PERSON_ID.eq(GRADE_PASSBACK.PERSON_ID),
                  NEWER.SCORE_TIMESTAMP.gt(GRADE_PASSBACK.SCORE_TIMESTAMP)));

  /** That the administrator withdrew the deployment of a grade, or the file accepts it no more. */
  private static final Condition DEPLOYMENT_IS_HELD =
      DSL.exists(
          DSL.selectOne()
              .from(DEPLOYMENT)
              .join(REGISTRATION)
              .on(REGISTRATION.ID.eq(DEPLOYMENT.REGISTRATION_ID))
              .where(DEPLOYMENT.ID.eq(GRADE_PASSBACK.DEPLOYMENT_ID), isHeld()));

  /** What {@link #place} reads. */
  static final List<Field<?>> PLACE =
      List.of(
          ACTIVITY.ID,
          ACTIVITY.TITLE,
          ACTIVITY.RESOURCE_LINK_ID,
          COURSE.CONTEXT_ID,
          ACTIVITY.EXAM,
          ACTIVITY.LINE_ITEM_URL,
          ACTIVITY.LINE_ITEMS_URL,
          ACTIVITY.GRADE_FAILURES);

  private GradeRows() {}

  /** Of an activity beside the {@code ACTIVITY} of the outer query. */
  static Condition sharesColumn(Activity other) {
    return other
        .COURSE_ID
        .eq(ACTIVITY.COURSE_ID)
        .and(other.RESOURCE_LINK_ID.eq(ACTIVITY.RESOURCE_LINK_ID))
        .and(other.ID.eq(ACTIVITY.ID).or(other.LINE_ITEM_URL.eq(ACTIVITY.LINE_ITEM_URL)));
  }

  /**
   * Lets nobody else give these people's grades timestamps until the transaction ends, so that the
   * order of timestamps is the order of grades.
   */
  static void lock(DSLContext sql, Collection<UUID> people) {
    sql.select(PERSON.ID)
        .from(PERSON)
        .where(PERSON.ID.in(people))
        .orderBy(PERSON.ID)
        .forUpdate()
        .fetch();
  }

  static GradePlace place(Record row) {
    String link = row.get(ACTIVITY.RESOURCE_LINK_ID);
    String context = row.get(COURSE.CONTEXT_ID);
    return new GradePlace(
        new ActivityId(row.get(ACTIVITY.ID)),
        row.get(ACTIVITY.TITLE),
        link,
        LinkKey.namesCourse(link, context),
        row.get(ACTIVITY.EXAM) + LinkKey.placed(link, context).map(mark -> "#" + mark).orElse(""),
        uri(row.get(ACTIVITY.LINE_ITEM_URL)),
        uri(row.get(ACTIVITY.LINE_ITEMS_URL)),
        row.get(ACTIVITY.GRADE_FAILURES));
  }

  static GradeState state(Record row) {
    return new GradeState(
        GradeState.State.valueOf(row.get(GRADE_PASSBACK.STATE).toUpperCase(Locale.ROOT)),
        row.get(GRADE_PASSBACK.SCORE_GIVEN),
        row.get(GRADE_PASSBACK.SCORE_MAXIMUM),
        Optional.ofNullable(row.get(GRADE_PASSBACK.LAST_PROBLEM)),
        Optional.ofNullable(row.get(GRADE_PASSBACK.OBSTACLE))
            .map(name -> Obstacle.valueOf(name.toUpperCase(Locale.ROOT))));
  }

  static Condition is(GradeState.State state) {
    return GRADE_PASSBACK.STATE.eq(name(state));
  }

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Of a deployment and its registration. */
  static Condition isHeld() {
    return DEPLOYMENT.STATE.eq(AcceptedBy.HELD).and(REGISTRATION.ANY_DEPLOYMENT.isFalse());
  }

  /** That a grade is to be sent now. */
  static Condition isDue(Instant now) {
    return is(GradeState.State.WAITING)
        .andNot(Moments.isAhead(GRADE_PASSBACK.NEXT_TRY_AT, now))
        .andNot(GradePauses.hold(now))
        .andNot(DEPLOYMENT_IS_HELD);
  }

  private static Optional<URI> uri(@Nullable String text) {
    return Optional.ofNullable(text).map(URI::create);
  }
}

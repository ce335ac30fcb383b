package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ACTIVITY;
import static org.cehrs.practice.store.schema.Tables.COURSE;
import static org.cehrs.practice.store.schema.Tables.DEPLOYMENT;
import static org.cehrs.practice.store.schema.Tables.GRADE_PASSBACK;
import static org.cehrs.practice.store.schema.Tables.PERSON;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.passback.GradeQueue;
import org.cehrs.practice.passback.GradeState;
import org.cehrs.practice.passback.NewGrade;
import org.cehrs.practice.passback.QueuedGrade;
import org.cehrs.practice.store.schema.tables.GradePassback;
import org.cehrs.practice.store.schema.tables.records.GradePassbackRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The durable grade queue. */
@Repository
class JooqGradeQueue implements GradeQueue {

  private static final GradePassback NEWER = GRADE_PASSBACK.as("newer");
  private static final Field<Boolean> NEWEST =
      DSL.field(
              DSL.notExists(
                  DSL.selectOne()
                      .from(NEWER)
                      .where(
                          NEWER.ACTIVITY_ID.eq(GRADE_PASSBACK.ACTIVITY_ID),
                          NEWER.PERSON_ID.eq(GRADE_PASSBACK.PERSON_ID),
                          NEWER.SCORE_TIMESTAMP.gt(GRADE_PASSBACK.SCORE_TIMESTAMP))))
          .as("newest");

  private final DSLContext sql;
  private final RandomGenerator chance;

  JooqGradeQueue(DSLContext sql, RandomGenerator chance) {
    this.sql = sql;
    this.chance = chance;
  }

  @Override
  public void add(NewGrade grade, Instant now) {
    Attempt.Sitting sitting = grade.sitting();
    GradePassbackRecord row = sql.newRecord(GRADE_PASSBACK);
    row.setId(new UUID(chance.nextLong(), chance.nextLong()));
    row.setDeploymentId(sitting.tenant().value());
    row.setActivityId(sitting.activity().value());
    row.setPersonId(sitting.candidate().value());
    row.setAttemptId(sitting.id().value());
    row.setScoreGiven(grade.scoreGiven());
    row.setScoreMaximum(grade.scoreMaximum());
    row.setComment(grade.comment());
    row.setScoreTimestamp(timestamp(sitting, now));
    row.setSubmittedAt(grade.submittedAt());
    row.setState(name(GradeState.State.WAITING));
    row.setTries(0);
    row.setNextTryAt(now);
    row.setCreatedAt(now);
    sql.executeInsert(row);
  }

  /** Platforms refuse a score that is not newer than the last, and some keep whole seconds only. */
  private Instant timestamp(Attempt.Sitting sitting, Instant now) {
    @Nullable Instant last =
        sql.select(DSL.max(GRADE_PASSBACK.SCORE_TIMESTAMP))
            .from(GRADE_PASSBACK)
            .where(
                GRADE_PASSBACK.ACTIVITY_ID.eq(sitting.activity().value()),
                GRADE_PASSBACK.PERSON_ID.eq(sitting.candidate().value()))
            .fetchSingle()
            .value1();
    return last != null && last.plusSeconds(1).isAfter(now) ? last.plusSeconds(1) : now;
  }

  @Override
  public List<QueuedGrade> due(Instant now, int limit) {
    return sql.select(GRADE_PASSBACK.fields())
        .select(
            DEPLOYMENT.REGISTRATION_ID,
            ACTIVITY.TITLE,
            ACTIVITY.RESOURCE_LINK_ID,
            COURSE.CONTEXT_ID,
            ACTIVITY.EXAM,
            ACTIVITY.LINE_ITEM_URL,
            ACTIVITY.LINE_ITEMS_URL,
            PERSON.SUBJECT,
            NEWEST)
        .from(GRADE_PASSBACK)
        .join(ACTIVITY)
        .on(ACTIVITY.ID.eq(GRADE_PASSBACK.ACTIVITY_ID))
        .join(COURSE)
        .on(COURSE.ID.eq(ACTIVITY.COURSE_ID))
        .join(PERSON)
        .on(PERSON.ID.eq(GRADE_PASSBACK.PERSON_ID))
        .join(DEPLOYMENT)
        .on(DEPLOYMENT.ID.eq(GRADE_PASSBACK.DEPLOYMENT_ID))
        .where(
            GRADE_PASSBACK.STATE.eq(name(GradeState.State.WAITING)),
            GRADE_PASSBACK.NEXT_TRY_AT.le(now))
        .orderBy(GRADE_PASSBACK.SCORE_TIMESTAMP)
        .limit(limit)
        .fetch(JooqGradeQueue::toGrade);
  }

  @Override
  public void sent(QueuedGrade grade, Instant now) {
    settle(grade, GradeState.State.SENT, null, now);
  }

  @Override
  public void superseded(QueuedGrade grade, Instant now) {
    settle(grade, GradeState.State.SUPERSEDED, null, now);
  }

  @Override
  public void parked(QueuedGrade grade, String problem, Instant now) {
    settle(grade, GradeState.State.PARKED, problem, now);
  }

  @Override
  public void renew(QueuedGrade grade, Instant now) {
    sql.update(GRADE_PASSBACK)
        .set(GRADE_PASSBACK.TRIES, GRADE_PASSBACK.TRIES.plus(1))
        .set(GRADE_PASSBACK.SCORE_TIMESTAMP, now)
        .set(GRADE_PASSBACK.NEXT_TRY_AT, now)
        .where(waiting(grade))
        .execute();
  }

  @Override
  public void retry(QueuedGrade grade, String problem, Instant nextTry) {
    sql.update(GRADE_PASSBACK)
        .set(GRADE_PASSBACK.TRIES, GRADE_PASSBACK.TRIES.plus(1))
        .set(GRADE_PASSBACK.NEXT_TRY_AT, nextTry)
        .set(GRADE_PASSBACK.LAST_PROBLEM, problem)
        .where(waiting(grade))
        .execute();
  }

  @Override
  public void foundLineItem(ActivityId activity, URI lineItem) {
    sql.update(ACTIVITY)
        .set(ACTIVITY.LINE_ITEM_URL, lineItem.toString())
        .where(ACTIVITY.ID.eq(activity.value()))
        .execute();
  }

  @Override
  public Optional<GradeState> state(AttemptId attempt) {
    return sql.selectFrom(GRADE_PASSBACK)
        .where(GRADE_PASSBACK.ATTEMPT_ID.eq(attempt.value()))
        .orderBy(GRADE_PASSBACK.SCORE_TIMESTAMP.desc())
        .limit(1)
        .fetchOptional(row ->
            new GradeState(
                GradeState.State.valueOf(row.getState().toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getLastProblem())));
  }

  private void settle(
      QueuedGrade grade, GradeState.State state, @Nullable String problem, Instant now) {
    sql.update(GRADE_PASSBACK)
        .set(GRADE_PASSBACK.STATE, name(state))
        .set(GRADE_PASSBACK.TRIES, GRADE_PASSBACK.TRIES.plus(1))
        .set(GRADE_PASSBACK.LAST_PROBLEM, problem)
        .set(GRADE_PASSBACK.SETTLED_AT, now)
        .where(waiting(grade))
        .execute();
  }

  private static Condition waiting(QueuedGrade grade) {
    return GRADE_PASSBACK
        .ID
        .eq(grade.id())
        .and(GRADE_PASSBACK.STATE.eq(name(GradeState.State.WAITING)));
  }

  private static QueuedGrade toGrade(Record row) {
    return new QueuedGrade(
        row.get(GRADE_PASSBACK.ID),
        row.get(DEPLOYMENT.REGISTRATION_ID),
        new ActivityId(row.get(GRADE_PASSBACK.ACTIVITY_ID)),
        row.get(ACTIVITY.TITLE),
        row.get(ACTIVITY.RESOURCE_LINK_ID),
        row.get(ACTIVITY.RESOURCE_LINK_ID).equals(row.get(COURSE.CONTEXT_ID)),
        row.get(ACTIVITY.EXAM),
        row.get(PERSON.SUBJECT),
        Optional.ofNullable(row.get(ACTIVITY.LINE_ITEM_URL)).map(URI::create),
        Optional.ofNullable(row.get(ACTIVITY.LINE_ITEMS_URL)).map(URI::create),
        row.get(GRADE_PASSBACK.SCORE_GIVEN),
        row.get(GRADE_PASSBACK.SCORE_MAXIMUM),
        row.get(GRADE_PASSBACK.COMMENT),
        row.get(GRADE_PASSBACK.SCORE_TIMESTAMP),
        row.get(GRADE_PASSBACK.SUBMITTED_AT),
        row.get(GRADE_PASSBACK.TRIES),
        row.get(NEWEST));
  }

  private static String name(GradeState.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}

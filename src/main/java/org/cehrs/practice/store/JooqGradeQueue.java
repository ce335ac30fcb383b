package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ACTIVITY;
import static org.cehrs.practice.store.schema.Tables.DEPLOYMENT;
import static org.cehrs.practice.store.schema.Tables.GRADE_PASSBACK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.passback.GradeQueue;
import org.cehrs.practice.passback.GradeState;
import org.cehrs.practice.passback.NewGrade;
import org.cehrs.practice.store.schema.tables.Activity;
import org.cehrs.practice.store.schema.tables.records.GradePassbackRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Where the grade queue is filled. */
@Repository
class JooqGradeQueue implements GradeQueue {

  private static final Activity TWIN = ACTIVITY.as("twin");

  private final DSLContext sql;
  private final RandomGenerator chance;

  JooqGradeQueue(DSLContext sql, RandomGenerator chance) {
    this.sql = sql;
    this.chance = chance;
  }

  @Override
  public void add(NewGrade grade, Instant now) {
    Attempt.Sitting sitting = grade.sitting();
    GradeRows.lock(sql, List.of(sitting.candidate().value()));
    replaceParked(sitting);
    GradePassbackRecord row = sql.newRecord(GRADE_PASSBACK);
    row.setId(new UUID(chance.nextLong(), chance.nextLong()));
    row.setDeploymentId(sitting.tenant().value());
    row.setRegistrationId(registration(sitting));
    row.setActivityId(sitting.activity().value());
    row.setPersonId(sitting.candidate().value());
    row.setAttemptId(sitting.id().value());
    row.setScoreGiven(grade.scoreGiven());
    row.setScoreMaximum(grade.scoreMaximum());
    row.setComment(grade.comment());
    row.setScoreTimestamp(timestamp(sitting, now));
    row.setSubmittedAt(grade.submittedAt());
    row.setState(GradeRows.name(GradeState.State.WAITING));
    row.setTries(0);
    row.setNextTryAt(now);
    row.setCreatedAt(now);
    boolean first = !sql.fetchExists(GRADE_PASSBACK, isOf(sitting.id()));
    row.setNewSubmission(first);
    row.setCommentDue(first);
    sql.executeInsert(row);
  }

  /** Nobody need mend what hinders a grade that a newer one follows. */
  private void replaceParked(Attempt.Sitting sitting) {
    sql.update(GRADE_PASSBACK)
        .set(GRADE_PASSBACK.STATE, GradeRows.name(GradeState.State.SUPERSEDED))
        .where(
            GradeRows.is(GradeState.State.PARKED),
            GRADE_PASSBACK.PERSON_ID.eq(sitting.candidate().value()),
            GRADE_PASSBACK.ACTIVITY_ID.eq(sitting.activity().value()))
        .execute();
  }

  private UUID registration(Attempt.Sitting sitting) {
    return sql.select(DEPLOYMENT.REGISTRATION_ID)
        .from(DEPLOYMENT)
        .where(DEPLOYMENT.ID.eq(sitting.tenant().value()))
        .fetchSingle()
        .value1();
  }

  /** Platforms refuse a score that is not newer than the last, and some keep whole seconds only. */
  private Instant timestamp(Attempt.Sitting sitting, Instant now) {
    @Nullable Instant last =
        sql.select(DSL.max(GRADE_PASSBACK.SCORE_TIMESTAMP))
            .from(GRADE_PASSBACK)
            .where(
                GRADE_PASSBACK.PERSON_ID.eq(sitting.candidate().value()),
                GRADE_PASSBACK.ACTIVITY_ID.in(ofTheColumn(sitting.activity().value())))
            .fetchSingle()
            .value1();
    return last != null && last.plusSeconds(1).isAfter(now) ? last.plusSeconds(1) : now;
  }

  private Select<Record1<UUID>> ofTheColumn(UUID activity) {
    return sql.select(TWIN.ID)
        .from(ACTIVITY)
        .join(TWIN)
        .on(GradeRows.sharesColumn(TWIN))
        .where(ACTIVITY.ID.eq(activity));
  }

  @Override
  public Optional<AttemptId> newest(ActivityId activity, CandidateId candidate) {
    return sql.select(GRADE_PASSBACK.ATTEMPT_ID)
        .from(GRADE_PASSBACK)
        .where(
            GRADE_PASSBACK.ACTIVITY_ID.eq(activity.value()),
            GRADE_PASSBACK.PERSON_ID.eq(candidate.value()))
        .orderBy(GRADE_PASSBACK.SCORE_TIMESTAMP.desc())
        .limit(1)
        .fetchOptional(row -> new AttemptId(row.value1()));
  }

  @Override
  public Optional<GradeState> state(AttemptId attempt) {
    return sql.selectFrom(GRADE_PASSBACK)
        .where(isOf(attempt))
        .orderBy(GRADE_PASSBACK.SCORE_TIMESTAMP.desc())
        .limit(1)
        .fetchOptional(GradeRows::state);
  }

  private static Condition isOf(AttemptId attempt) {
    return GRADE_PASSBACK.ATTEMPT_ID.eq(attempt.value());
  }
}

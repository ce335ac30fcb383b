package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ACTIVITY;
import static org.cehrs.practice.store.schema.Tables.COURSE;
import static org.cehrs.practice.store.schema.Tables.GRADE_PASSBACK;
import static org.cehrs.practice.store.schema.Tables.PERSON;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.passback.GradeState;
import org.cehrs.practice.passback.GradeState.State;
import org.cehrs.practice.passback.Obstacle;
import org.cehrs.practice.passback.OutgoingGrades;
import org.cehrs.practice.passback.QueuedGrade;
import org.cehrs.practice.passback.Setback;
import org.cehrs.practice.store.schema.tables.records.GradePassbackRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Where the grade queue is drained. */
@Repository
class JooqOutgoingGrades implements OutgoingGrades {

  private static final Field<Boolean> NEWEST = DSL.field(GradeRows.IS_NEWEST).as("newest");

  private final DSLContext sql;
  private final GradePauses pauses;
  private final TransactionOperations transaction;

  JooqOutgoingGrades(DSLContext sql, TransactionOperations transaction) {
    this.sql = sql;
    this.pauses = new GradePauses(sql);
    this.transaction = transaction;
  }

  @Override
  public List<QueuedGrade> due(UUID registration, Instant now, int limit) {
    return sql.select(GRADE_PASSBACK.fields())
        .select(GradeRows.PLACE)
        .select(PERSON.SUBJECT, NEWEST)
        .from(GRADE_PASSBACK)
        .join(ACTIVITY)
        .on(ACTIVITY.ID.eq(GRADE_PASSBACK.ACTIVITY_ID))
        .join(COURSE)
        .on(COURSE.ID.eq(ACTIVITY.COURSE_ID))
        .join(PERSON)
        .on(PERSON.ID.eq(GRADE_PASSBACK.PERSON_ID))
        .where(GRADE_PASSBACK.ID.in(first(registration, now, limit)))
        .orderBy(GRADE_PASSBACK.NEXT_TRY_AT, GRADE_PASSBACK.SCORE_TIMESTAMP)
        .fetch(JooqOutgoingGrades::toGrade);
  }

  /** By the order of the index: a queue of ten thousand costs no more than one of fifty. */
  private Select<Record1<UUID>> first(UUID registration, Instant now, int limit) {
    return sql.select(GRADE_PASSBACK.ID)
        .from(GRADE_PASSBACK)
        .where(GRADE_PASSBACK.REGISTRATION_ID.eq(registration), GradeRows.isDue(now))
        .orderBy(GRADE_PASSBACK.REGISTRATION_ID, GRADE_PASSBACK.STATE, GRADE_PASSBACK.NEXT_TRY_AT)
        .limit(limit);
  }

  @Override
  public boolean takeComment(QueuedGrade grade) {
    return sql.update(GRADE_PASSBACK)
            .set(GRADE_PASSBACK.COMMENT_DUE, false)
            .where(stillWaits(grade), GRADE_PASSBACK.COMMENT_DUE.isTrue())
            .execute()
        == 1;
  }

  @Override
  public void returnComment(QueuedGrade grade) {
    sql.update(GRADE_PASSBACK)
        .set(GRADE_PASSBACK.COMMENT_DUE, true)
        .where(stillWaits(grade))
        .execute();
  }

  @Override
  public void sent(QueuedGrade grade, Instant now) {
    GradePassbackRecord change = settled(State.SENT, now);
    change.setCommentDue(false);
    update(grade, change);
    // Whatever was known of the place when the batch was read: the other sender may have failed.
    pauses.end(grade.place().activity());
  }

  @Override
  public void superseded(QueuedGrade grade, Instant now) {
    update(grade, settled(State.SUPERSEDED, now));
  }

  @Override
  public void parked(QueuedGrade grade, Obstacle obstacle, String problem, Instant now) {
    GradePassbackRecord change = settled(State.PARKED, now);
    change.setObstacle(GradeRows.name(obstacle));
    change.setLastProblem(problem);
    update(grade, change);
  }

  @Override
  public void setBack(QueuedGrade grade, Setback setback, Instant now) {
    GradePassbackRecord change = new GradePassbackRecord();
    change.setTries(grade.tries() + 1);
    change.setNextTryAt(setback.next());
    change.setLastProblem(setback.problem());
    update(grade, change);
    pauses.begin(grade.place().activity(), now, setback);
  }

  @Override
  public Optional<Instant> deniedSince(ActivityId place, Instant now) {
    return pauses.deniedSince(place, now);
  }

  @Override
  public void renew(QueuedGrade grade, Instant now, Instant nextTry) {
    transaction.executeWithoutResult(status -> {
      lockPerson(grade);
      if (!isNewest(grade)) {
        superseded(grade, now);
        return;
      }
      Instant after = grade.timestamp().plusSeconds(1);
      GradePassbackRecord change = new GradePassbackRecord();
      change.setTries(grade.tries() + 1);
      change.setScoreTimestamp(after.isAfter(now) ? after : now);
      change.setNextTryAt(nextTry);
      update(grade, change);
    });
  }

  private void lockPerson(QueuedGrade grade) {
    GradeRows.lock(
        sql,
        sql.select(GRADE_PASSBACK.PERSON_ID)
            .from(GRADE_PASSBACK)
            .where(GRADE_PASSBACK.ID.eq(grade.id()))
            .fetch(GRADE_PASSBACK.PERSON_ID));
  }

  private boolean isNewest(QueuedGrade grade) {
    return sql.select(NEWEST)
        .from(GRADE_PASSBACK)
        .join(ACTIVITY)
        .on(ACTIVITY.ID.eq(GRADE_PASSBACK.ACTIVITY_ID))
        .where(GRADE_PASSBACK.ID.eq(grade.id()))
        .fetchOptional(NEWEST)
        .orElse(false); // erased meanwhile
  }

  @Override
  public void hurry(UUID registration, Instant now) {
    pauses.endAll(registration, now);
    sql.update(GRADE_PASSBACK)
        .set(GRADE_PASSBACK.NEXT_TRY_AT, now)
        .where(
            GRADE_PASSBACK.REGISTRATION_ID.eq(registration),
            GradeRows.is(State.WAITING),
            GRADE_PASSBACK.NEXT_TRY_AT.gt(now))
        .execute();
  }

  @Override
  public void foundLineItem(ActivityId activity, URI lineItem) {
    sql.update(ACTIVITY)
        .set(ACTIVITY.LINE_ITEM_URL, lineItem.toString())
        .where(ACTIVITY.ID.eq(activity.value()))
        .execute();
  }

  private static GradePassbackRecord settled(GradeState.State state, Instant now) {
    GradePassbackRecord change = new GradePassbackRecord();
    change.setState(GradeRows.name(state));
    change.setLastProblem(null);
    change.setObstacle(null);
    change.setSettledAt(now);
    return change;
  }

  private void update(QueuedGrade grade, GradePassbackRecord change) {
    sql.update(GRADE_PASSBACK)
        .set(change)
        .where(stillWaits(grade), hasStillItsColumn(grade))
        .execute();
  }

  /** A teacher may have asked for another column, or a launch may have named one. */
  private static Condition hasStillItsColumn(QueuedGrade grade) {
    Field<String> column = ACTIVITY.LINE_ITEM_URL;
    return DSL.exists(
        DSL.selectOne()
            .from(ACTIVITY)
            .where(
                ACTIVITY.ID.eq(GRADE_PASSBACK.ACTIVITY_ID),
                grade
                    .place()
                    .lineItem()
                    .map(there -> column.eq(there.toString()))
                    .orElseGet(column::isNull)));
  }

  /** A teacher may have asked to send it again under a later timestamp. */
  private static Condition stillWaits(QueuedGrade grade) {
    return GRADE_PASSBACK
        .ID
        .eq(grade.id())
        .and(GradeRows.is(State.WAITING))
        .and(GRADE_PASSBACK.SCORE_TIMESTAMP.eq(grade.timestamp()));
  }

  private static QueuedGrade toGrade(Record row) {
    return new QueuedGrade(
        row.get(GRADE_PASSBACK.ID),
        GradeRows.place(row),
        new AttemptId(row.get(GRADE_PASSBACK.ATTEMPT_ID)),
        row.get(PERSON.SUBJECT),
        row.get(GRADE_PASSBACK.SCORE_GIVEN),
        row.get(GRADE_PASSBACK.SCORE_MAXIMUM),
        row.get(GRADE_PASSBACK.COMMENT),
        row.get(GRADE_PASSBACK.SCORE_TIMESTAMP),
        row.get(GRADE_PASSBACK.SUBMITTED_AT),
        row.get(GRADE_PASSBACK.TRIES),
        row.get(NEWEST),
        row.get(GRADE_PASSBACK.NEW_SUBMISSION),
        row.get(GRADE_PASSBACK.COMMENT_DUE));
  }
}

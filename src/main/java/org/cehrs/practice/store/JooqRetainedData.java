package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ACCOMMODATION;
import static org.cehrs.practice.store.schema.Tables.ATTEMPT;
import static org.cehrs.practice.store.schema.Tables.AUDIT_EVENT;
import static org.cehrs.practice.store.schema.Tables.COURSE;
import static org.cehrs.practice.store.schema.Tables.COURSE_TEACHER;
import static org.cehrs.practice.store.schema.Tables.GRADE_PASSBACK;
import static org.cehrs.practice.store.schema.Tables.LAUNCH;
import static org.cehrs.practice.store.schema.Tables.PERSON;
import static org.cehrs.practice.store.schema.Tables.RETENTION_CLOCK;
import static org.cehrs.practice.store.schema.Tables.REVIEW;
import static org.cehrs.practice.store.schema.Tables.ROSTER;
import static org.cehrs.practice.store.schema.Tables.ROSTER_MEMBER;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.cehrs.practice.delivery.RetainedData;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.TenantId;
import org.cehrs.practice.passback.GradeState;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes old data of people, by small transactions. */
@Repository
class JooqRetainedData implements RetainedData {

  private static final int ONLY = 1;

  private final DSLContext sql;
  private final TransactionOperations transaction;

  JooqRetainedData(DSLContext sql, TransactionOperations transaction) {
    this.sql = sql;
    this.transaction = transaction;
  }

  @Override
  public Optional<SeenClock> seenClock() {
    return sql.selectFrom(RETENTION_CLOCK)
        .where(RETENTION_CLOCK.ID.eq(ONLY))
        .fetchOptional(row -> new SeenClock(row.getSeenAt(), row.getTrustedFrom()));
  }

  @Override
  public void note(SeenClock clock) {
    int noted =
        sql.update(RETENTION_CLOCK)
            .set(RETENTION_CLOCK.SEEN_AT, clock.at())
            .set(RETENTION_CLOCK.TRUSTED_FROM, clock.trustedFrom())
            .where(RETENTION_CLOCK.ID.eq(ONLY))
            .execute();
    if (noted == 0) {
      Inserts.tried(() ->
          sql.insertInto(RETENTION_CLOCK)
              .set(RETENTION_CLOCK.ID, ONLY)
              .set(RETENTION_CLOCK.SEEN_AT, clock.at())
              .set(RETENTION_CLOCK.TRUSTED_FROM, clock.trustedFrom())
              .execute());
    }
  }

  @Override
  public Optional<Silent> silent(Instant before) {
    return sql.select(COURSE.ID, COURSE.DEPLOYMENT_ID, COURSE.LAST_LAUNCH_AT)
        .from(COURSE)
        .where(COURSE.LAST_LAUNCH_AT.lt(before))
        .orderBy(COURSE.LAST_LAUNCH_AT, COURSE.ID)
        .limit(1)
        .fetchOptional(row ->
            new Silent(new TenantId(row.value2()), new CourseId(row.value1()), row.value3()));
  }

  @Override
  public Deleted deleteAttempts(CourseId course, Instant before, int limit) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          List<UUID> attempts = attempts(course, before, limit);
          int unsent =
              sql.fetchCount(
                  GRADE_PASSBACK,
                  GRADE_PASSBACK.ATTEMPT_ID.in(attempts),
                  GradeRows.is(GradeState.State.WAITING));
          AttemptTables.of(attempts)
              .forEach(rows -> sql.deleteFrom(rows.table()).where(rows.mine()).execute());
          sql.deleteFrom(REVIEW).where(REVIEW.ATTEMPT_ID.in(attempts)).execute();
          return new Deleted(delete(ATTEMPT, ATTEMPT.ID.in(attempts)), unsent);
        }));
  }

  private List<UUID> attempts(CourseId course, Instant before, int limit) {
    return sql.select(ATTEMPT.ID)
        .from(ATTEMPT)
        .where(ATTEMPT.COURSE_ID.eq(course.value()), ATTEMPT.STARTED_AT.lt(before))
        .orderBy(ATTEMPT.STARTED_AT, ATTEMPT.ID)
        .limit(limit)
        .forUpdate()
        .fetch(ATTEMPT.ID);
  }

  @Override
  public boolean empty(CourseId course, Instant before) {
    return count(() -> {
      int emptied = settle(course, before);
      if (emptied > 0) {
        delete(ACCOMMODATION, ACCOMMODATION.COURSE_ID.eq(course.value()));
        delete(COURSE_TEACHER, COURSE_TEACHER.COURSE_ID.eq(course.value()));
        Condition lists = ROSTER.COURSE_ID.eq(course.value());
        delete(
            ROSTER_MEMBER,
            ROSTER_MEMBER.ROSTER_ID.in(DSL.select(ROSTER.ID).from(ROSTER).where(lists)));
        delete(ROSTER, lists);
      }
      return emptied;
    })
        > 0;
  }

  /** An attempt that began long after its launch keeps the course alive for its own time. */
  private int settle(CourseId course, Instant before) {
    Field<Instant> newestAttempt =
        DSL.field(
            DSL.select(DSL.max(ATTEMPT.STARTED_AT))
                .from(ATTEMPT)
                .where(ATTEMPT.COURSE_ID.eq(course.value())));
    return sql.update(COURSE)
        .set(COURSE.LAST_LAUNCH_AT, newestAttempt)
        .where(COURSE.ID.eq(course.value()), COURSE.LAST_LAUNCH_AT.lt(before))
        .execute();
  }

  /** A launch locks its person: whom it stored something for meanwhile is seen once it is over. */
  @Override
  public int deletePeople(int limit) {
    return count(() -> delete(PERSON, PERSON.ID.in(unneeded(limit)).and(isNeededNowhere())));
  }

  private List<UUID> unneeded(int limit) {
    return sql.select(PERSON.ID)
        .from(PERSON)
        .where(isNeededNowhere())
        .orderBy(PERSON.ID)
        .limit(limit)
        .forUpdate()
        .fetch(PERSON.ID);
  }

  private static Condition isNeededNowhere() {
    return nowhere(LAUNCH, LAUNCH.PERSON_ID)
        .and(nowhere(ATTEMPT, ATTEMPT.PERSON_ID))
        .and(nowhere(ACCOMMODATION, ACCOMMODATION.PERSON_ID))
        .and(nowhere(COURSE_TEACHER, COURSE_TEACHER.PERSON_ID))
        .and(nowhere(AUDIT_EVENT, AUDIT_EVENT.ACTOR_ID));
  }

  private static Condition nowhere(Table<?> table, Field<UUID> person) {
    return DSL.notExists(DSL.selectOne().from(table).where(person.eq(PERSON.ID)));
  }

  @Override
  public int deleteActs(Instant before, int limit) {
    return delete(
        AUDIT_EVENT,
        AUDIT_EVENT.ID.in(
            DSL.select(AUDIT_EVENT.ID)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.AT.lt(before))
                .orderBy(AUDIT_EVENT.AT)
                .limit(limit)));
  }

  private int delete(Table<?> table, Condition which) {
    return sql.deleteFrom(table).where(which).execute();
  }

  private int count(Supplier<Integer> work) {
    Integer rows = transaction.execute(status -> work.get());
    return rows == null ? 0 : rows;
  }
}

package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ACTIVITY;
import static org.cehrs.practice.store.schema.Tables.ATTEMPT;
import static org.cehrs.practice.store.schema.Tables.COURSE;
import static org.cehrs.practice.store.schema.Tables.DEPLOYMENT;
import static org.cehrs.practice.store.schema.Tables.GRADE_PASSBACK;
import static org.cehrs.practice.store.schema.Tables.PERSON;
import static org.cehrs.practice.store.schema.Tables.REGISTRATION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.TenantId;
import org.cehrs.practice.passback.CourseGrades;
import org.cehrs.practice.passback.GradeState.State;
import org.cehrs.practice.store.schema.tables.records.GradePassbackRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The grades of a course, for its teachers. */
@Repository
class JooqCourseGrades implements CourseGrades {

  private static final Field<Integer> SENT = count(State.SENT);
  private static final Field<Integer> WAITING = count(State.WAITING);
  private static final Field<Integer> PARKED = count(State.PARKED);

  private final DSLContext sql;
  private final GradePauses pauses;
  private final TransactionOperations transaction;

  JooqCourseGrades(DSLContext sql, TransactionOperations transaction) {
    this.sql = sql;
    this.pauses = new GradePauses(sql);
    this.transaction = transaction;
  }

  private static Field<Integer> count(State state) {
    return DSL.count().filterWhere(GradeRows.is(state)).as("grades_" + GradeRows.name(state));
  }

  @Override
  public boolean held(TenantId tenant) {
    return sql.fetchExists(
        sql.selectOne()
            .from(DEPLOYMENT)
            .join(REGISTRATION)
            .on(REGISTRATION.ID.eq(DEPLOYMENT.REGISTRATION_ID))
            .where(DEPLOYMENT.ID.eq(tenant.value()), GradeRows.isHeld()));
  }

  @Override
  public List<Standing> exams(TenantId tenant, CourseId course) {
    return sql.select(GradeRows.PLACE)
        .select(GRADE_PASSBACK.REGISTRATION_ID, SENT, WAITING, PARKED)
        .from(GRADE_PASSBACK)
        .join(ACTIVITY)
        .on(ACTIVITY.ID.eq(GRADE_PASSBACK.ACTIVITY_ID))
        .join(COURSE)
        .on(COURSE.ID.eq(ACTIVITY.COURSE_ID))
        .where(
            COURSE.DEPLOYMENT_ID.eq(tenant.value()),
            COURSE.ID.eq(course.value()),
            GradeRows.IS_NEWEST)
        .groupBy(grouped())
        .orderBy(ACTIVITY.TITLE, ACTIVITY.ID)
        .fetch(JooqCourseGrades::toStanding);
  }

  private static List<Field<?>> grouped() {
    List<Field<?>> fields = new ArrayList<>(GradeRows.PLACE);
    fields.add(GRADE_PASSBACK.REGISTRATION_ID);
    return fields;
  }

  private static Standing toStanding(Record row) {
    return new Standing(
        GradeRows.place(row),
        row.get(GRADE_PASSBACK.REGISTRATION_ID),
        row.get(SENT),
        row.get(WAITING),
        row.get(PARKED));
  }

  @Override
  public List<StudentGrade> students(TenantId tenant, ActivityId activity) {
    return sql.select(GRADE_PASSBACK.fields())
        .select(PERSON.NAME, PERSON.SUBJECT, ATTEMPT.NUMBER)
        .from(GRADE_PASSBACK)
        .join(ACTIVITY)
        .on(ACTIVITY.ID.eq(GRADE_PASSBACK.ACTIVITY_ID))
        .join(PERSON)
        .on(PERSON.ID.eq(GRADE_PASSBACK.PERSON_ID))
        .join(ATTEMPT)
        .on(ATTEMPT.ID.eq(GRADE_PASSBACK.ATTEMPT_ID))
        .where(at(tenant, activity), GradeRows.IS_NEWEST)
        .orderBy(PERSON.NAME, PERSON.ID)
        .fetch(JooqCourseGrades::toStudent);
  }

  private static StudentGrade toStudent(Record row) {
    return new StudentGrade(
        new CandidateId(row.get(GRADE_PASSBACK.PERSON_ID)),
        Optional.ofNullable(row.get(PERSON.NAME)),
        row.get(PERSON.SUBJECT),
        new AttemptId(row.get(GRADE_PASSBACK.ATTEMPT_ID)),
        row.get(ATTEMPT.NUMBER),
        GradeRows.state(row));
  }

  @Override
  public int resend(
      TenantId tenant, ActivityId activity, Collection<CandidateId> students, Instant now) {
    List<UUID> people = students.stream().map(CandidateId::value).toList();
    Integer sent =
        transaction.execute(status -> {
          GradeRows.lock(sql, people);
          List<GradePassbackRecord> rows = newest(tenant, activity, people);
          rows.forEach(row -> again(row, now));
          sql.batchUpdate(rows).execute();
          if (!rows.isEmpty()) {
            pauses.allow(activity);
          }
          return rows.size();
        });
    return sent == null ? 0 : sent;
  }

  private List<GradePassbackRecord> newest(
      TenantId tenant, ActivityId activity, List<UUID> people) {
    return sql.select(GRADE_PASSBACK.fields())
        .from(GRADE_PASSBACK)
        .join(ACTIVITY)
        .on(ACTIVITY.ID.eq(GRADE_PASSBACK.ACTIVITY_ID))
        .where(at(tenant, activity), GRADE_PASSBACK.PERSON_ID.in(people), GradeRows.IS_NEWEST)
        .fetchInto(GRADE_PASSBACK);
  }

  private static void again(GradePassbackRecord row, Instant now) {
    row.setNextTryAt(now);
    row.setTries(0);
    if (row.getState().equals(GradeRows.name(State.WAITING))) {
      return;
    }
    // A grade that the platform has is a regrade from now on: its attempt was submitted before.
    row.setNewSubmission(
        row.getNewSubmission() && !row.getState().equals(GradeRows.name(State.SENT)));
    row.setScoreTimestamp(later(row.getScoreTimestamp().plusSeconds(1), now));
    row.setState(GradeRows.name(State.WAITING));
    row.setLastProblem(null);
    row.setObstacle(null);
    row.setSettledAt(null);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  @Override
  public void forgetColumn(TenantId tenant, ActivityId activity) {
    sql.update(ACTIVITY)
        .setNull(ACTIVITY.LINE_ITEM_URL)
        .where(
            ACTIVITY.ID.eq(activity.value()),
            ACTIVITY.COURSE_ID.in(
                sql.select(COURSE.ID).from(COURSE).where(COURSE.DEPLOYMENT_ID.eq(tenant.value()))))
        .execute();
  }

  private static Condition at(TenantId tenant, ActivityId activity) {
    return GRADE_PASSBACK
        .DEPLOYMENT_ID
        .eq(tenant.value())
        .and(GRADE_PASSBACK.ACTIVITY_ID.eq(activity.value()));
  }
}

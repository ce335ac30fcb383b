package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ACCOMMODATION;
import static org.cehrs.practice.store.schema.Tables.ATTEMPT;
import static org.cehrs.practice.store.schema.Tables.LAUNCH;
import static org.cehrs.practice.store.schema.Tables.PERSON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.delivery.Accommodations;
import org.cehrs.practice.exam.attempt.Accommodation;
import org.cehrs.practice.exam.attempt.Accommodation.Pace;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.TenantId;
import org.cehrs.practice.store.schema.tables.records.AccommodationRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What students are granted: a row for each who is granted anything. */
@Repository
class JooqAccommodations implements Accommodations {

  private final DSLContext sql;

  JooqAccommodations(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Accommodation of(TenantId tenant, CourseId course, CandidateId student) {
    return sql.selectFrom(ACCOMMODATION)
        .where(of(tenant, course), ACCOMMODATION.PERSON_ID.eq(student.value()))
        .fetchOptional(JooqAccommodations::toAccommodation)
        .orElse(Accommodation.NONE);
  }

  @Override
  public List<Student> students(TenantId tenant, CourseId course) {
    return sql.select(PERSON.ID, PERSON.SUBJECT, PERSON.NAME)
        .select(ACCOMMODATION.fields())
        .from(PERSON)
        .leftJoin(ACCOMMODATION)
        .on(ACCOMMODATION.PERSON_ID.eq(PERSON.ID), of(tenant, course))
        .where(
            PERSON.DEPLOYMENT_ID.eq(tenant.value()),
            launched(course).or(began(course)).or(ACCOMMODATION.PERSON_ID.isNotNull()))
        .orderBy(PERSON.NAME, PERSON.ID)
        .fetch(JooqAccommodations::toStudent);
  }

  /** The lock on the person's row lets one change after the other. */
  @Override
  public void set(
      TenantId tenant, CourseId course, CandidateId student, Accommodation granted, Instant now) {
    sql.select(PERSON.ID)
        .from(PERSON)
        .where(PERSON.ID.eq(student.value()), PERSON.DEPLOYMENT_ID.eq(tenant.value()))
        .forUpdate()
        .fetchSingle();
    sql.deleteFrom(ACCOMMODATION)
        .where(of(tenant, course), ACCOMMODATION.PERSON_ID.eq(student.value()))
        .execute();
    if (!granted.equals(Accommodation.NONE)) {
      AccommodationRecord row = sql.newRecord(ACCOMMODATION);
      row.setDeploymentId(tenant.value());
      row.setCourseId(course.value());
      row.setPersonId(student.value());
      row.setTimePercent(granted.pace() instanceof Pace.Times(int percent) ? percent : null);
      row.setBreakSeconds((int) granted.breaks().toSeconds());
      row.setChangedAt(now);
      row.insert();
    }
  }

  private static Condition of(TenantId tenant, CourseId course) {
    return ACCOMMODATION
        .DEPLOYMENT_ID
        .eq(tenant.value())
        .and(ACCOMMODATION.COURSE_ID.eq(course.value()));
  }

  private static Condition launched(CourseId course) {
    return DSL.exists(
        DSL.selectOne()
            .from(LAUNCH)
            .where(
                LAUNCH.PERSON_ID.eq(PERSON.ID),
                LAUNCH.COURSE_ID.eq(course.value()),
                LAUNCH.ROLE.eq("learner")));
  }

  private static Condition began(CourseId course) {
    return DSL.exists(
        DSL.selectOne()
            .from(ATTEMPT)
            .where(ATTEMPT.PERSON_ID.eq(PERSON.ID), ATTEMPT.COURSE_ID.eq(course.value())));
  }

  private static Student toStudent(Record row) {
    return new Student(
        new CandidateId(row.get(PERSON.ID)),
        row.get(PERSON.SUBJECT),
        Optional.ofNullable(row.get(PERSON.NAME)),
        row.get(ACCOMMODATION.PERSON_ID) == null
            ? Accommodation.NONE
            : toAccommodation(row.into(ACCOMMODATION)));
  }

  private static Accommodation toAccommodation(AccommodationRecord row) {
    Integer percent = row.getTimePercent();
    return new Accommodation(
        percent == null ? new Pace.Untimed() : new Pace.Times(percent),
        Duration.ofSeconds(row.getBreakSeconds()));
  }
}

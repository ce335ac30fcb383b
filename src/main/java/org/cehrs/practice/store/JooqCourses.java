package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ATTEMPT;
import static org.cehrs.practice.store.schema.Tables.COURSE;
import static org.cehrs.practice.store.schema.Tables.DEPLOYMENT;
import static org.cehrs.practice.store.schema.Tables.REGISTRATION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.administration.Courses;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Courses of all tenants, for the administrator. */
@Repository
class JooqCourses implements Courses {

  private static final Field<Integer> ATTEMPTS =
      DSL.field(DSL.selectCount().from(ATTEMPT).where(ATTEMPT.COURSE_ID.eq(COURSE.ID)))
          .as("attempts");

  private final DSLContext sql;

  JooqCourses(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Course> all() {
    return where(DSL.noCondition());
  }

  @Override
  public Optional<Course> find(UUID id) {
    return where(COURSE.ID.eq(id)).stream().findFirst();
  }

  @Override
  public void close(UUID id, Instant now) {
    sql.update(COURSE).set(COURSE.CLOSED_AT, now).where(COURSE.ID.eq(id)).execute();
  }

  @Override
  public void reopen(UUID id) {
    sql.update(COURSE).setNull(COURSE.CLOSED_AT).where(COURSE.ID.eq(id)).execute();
  }

  private List<Course> where(Condition which) {
    return sql.select(COURSE.fields())
        .select(REGISTRATION.NAME, ATTEMPTS)
        .from(COURSE)
        .join(DEPLOYMENT)
        .on(DEPLOYMENT.ID.eq(COURSE.DEPLOYMENT_ID))
        .join(REGISTRATION)
        .on(REGISTRATION.ID.eq(DEPLOYMENT.REGISTRATION_ID))
        .where(which)
        .orderBy(REGISTRATION.NAME, COURSE.TITLE, COURSE.ID)
        .fetch(JooqCourses::toCourse);
  }

  private static Course toCourse(Record row) {
    return new Course(
        row.get(COURSE.ID),
        Optional.ofNullable(row.get(COURSE.TITLE)).orElse("(no title)"),
        row.get(REGISTRATION.NAME),
        Optional.ofNullable(row.get(COURSE.LAST_LAUNCH_AT)),
        Optional.ofNullable(row.get(COURSE.CLOSED_AT)),
        row.get(ATTEMPTS));
  }
}

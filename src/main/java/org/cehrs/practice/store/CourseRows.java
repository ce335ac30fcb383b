package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.COURSE;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.lti.Sha256;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Courses, as launches name them. */
class CourseRows {

  private static final int LONGEST_ID = 255;

  /** A course's last launch is kept to the day, so that not every launch writes. */
  private static final Duration DAY = Duration.ofDays(1);

  private final DSLContext sql;
  private final RandomGenerator chance;

  CourseRows(DSLContext sql, RandomGenerator chance) {
    this.sql = sql;
    this.chance = chance;
  }

  UUID launched(UUID tenant, Launch launch, Instant now) {
    String context =
        launch.context().map(Launch.Context::id).orElseGet(() -> standIn(launch.resourceLink()));
    UUID id =
        Inserts.findOrInsertWithin(sql, () -> find(tenant, context), () -> insert(tenant, context));
    note(id, launch.context().flatMap(named -> named.title().or(named::label)), now);
    return id;
  }

  private Optional<UUID> find(UUID tenant, String context) {
    return sql.select(COURSE.ID)
        .from(COURSE)
        .where(COURSE.DEPLOYMENT_ID.eq(tenant), COURSE.CONTEXT_ID.eq(context))
        .fetchOptional(COURSE.ID);
  }

  private UUID insert(UUID tenant, String context) {
    UUID made = new UUID(chance.nextLong(), chance.nextLong());
    sql.insertInto(COURSE)
        .set(COURSE.ID, made)
        .set(COURSE.DEPLOYMENT_ID, tenant)
        .set(COURSE.CONTEXT_ID, context)
        .execute();
    return made;
  }

  /** A closed course's time goes on running out, however often its results are read. */
  private void note(UUID id, Optional<String> title, Instant now) {
    Condition ages =
        COURSE
            .LAST_LAUNCH_AT
            .isNull()
            .or(COURSE.CLOSED_AT.isNull().and(COURSE.LAST_LAUNCH_AT.lt(now.minus(DAY))));
    Condition renamed = title.map(COURSE.TITLE::isDistinctFrom).orElse(DSL.falseCondition());
    sql.update(COURSE)
        .set(COURSE.TITLE, title.<Field<String>>map(DSL::val).orElse(COURSE.TITLE))
        .set(COURSE.LAST_LAUNCH_AT, DSL.when(ages, now).otherwise(COURSE.LAST_LAUNCH_AT))
        .where(COURSE.ID.eq(id), ages.or(renamed))
        .execute();
  }

  /** A launch without a course: its link is one; ids have up to 255 characters, the column too. */
  private static String standIn(Optional<Launch.ResourceLink> link) {
    String id = "link:" + link.map(Launch.ResourceLink::id).orElse("");
    return id.length() > LONGEST_ID ? Sha256.hex(id) : id;
  }
}

package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ACCOMMODATION;
import static org.cehrs.practice.store.schema.Tables.ATTEMPT;
import static org.cehrs.practice.store.schema.Tables.AUDIT_EVENT;
import static org.cehrs.practice.store.schema.Tables.COURSE;
import static org.cehrs.practice.store.schema.Tables.COURSE_TEACHER;
import static org.cehrs.practice.store.schema.Tables.DEPLOYMENT;
import static org.cehrs.practice.store.schema.Tables.LAUNCH;
import static org.cehrs.practice.store.schema.Tables.PERSON;
import static org.cehrs.practice.store.schema.Tables.REVIEW;
import static org.cehrs.practice.store.schema.Tables.ROSTER;
import static org.cehrs.practice.store.schema.Tables.ROSTER_MEMBER;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cehrs.practice.administration.PersonalData.Who;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Where a person's data lies. A test holds this list against the schema: a new table with
 * somebody's data does not go unnoticed.
 *
 * @param people ids of the person's rows, one a deployment
 * @param attempts ids of the person's attempts
 */
record PersonTables(Who who, List<UUID> people, List<UUID> attempts) {

  /**
   * The person's rows in one table.
   *
   * @param part its name in an export
   * @param told what an export says of a row
   */
  record Rows(String part, Table<?> table, Condition mine, List<Field<?>> told) {

    static Rows of(String part, Table<?> table, Condition mine, Field<?>... told) {
      return new Rows(part, table, mine, List.of(told));
    }
  }

  /** All rows that go with the person, each table before those that it hangs on. */
  List<Rows> owned() {
    return Stream.concat(AttemptTables.of(attempts).stream(), beside()).toList();
  }

  private Stream<Rows> beside() {
    return Stream.of(
        Rows.of(
            "reviews",
            REVIEW,
            looksAtMe(),
            REVIEW.SUBJECT.as("user_id"),
            REVIEW.ATTEMPT_ID.as("attempt")),
        attempts("attempts"),
        launches(),
        Rows.of(
            "accommodations",
            ACCOMMODATION,
            ACCOMMODATION.PERSON_ID.in(people),
            title(ACCOMMODATION.COURSE_ID),
            ACCOMMODATION.TIME_PERCENT,
            ACCOMMODATION.BREAK_SECONDS,
            ACCOMMODATION.CHANGED_AT),
        Rows.of(
            "teaching",
            COURSE_TEACHER,
            COURSE_TEACHER.PERSON_ID.in(people),
            title(COURSE_TEACHER.COURSE_ID)),
        Rows.of("course_lists", ROSTER_MEMBER, isListed(), listedIn(), ROSTER_MEMBER.NAME),
        Rows.of("people", PERSON, PERSON.ID.in(people), PERSON.ID, PERSON.NAME));
  }

  private Rows attempts(String part) {
    return Rows.of(
        part,
        ATTEMPT,
        ATTEMPT.ID.in(attempts),
        ATTEMPT.STARTED_AT,
        ATTEMPT.ID.as("attempt"),
        title(ATTEMPT.COURSE_ID),
        ATTEMPT.EXAM,
        ATTEMPT.NUMBER,
        ATTEMPT.DEADLINE,
        ATTEMPT.SUBMITTED_AT,
        ATTEMPT.LIMIT_SECONDS,
        ATTEMPT.BREAK_SECONDS);
  }

  private Rows launches() {
    return Rows.of(
        "launches",
        LAUNCH,
        LAUNCH.PERSON_ID.in(people),
        LAUNCH.CREATED_AT,
        title(LAUNCH.COURSE_ID),
        LAUNCH.ROLE,
        LAUNCH.EXAM,
        LAUNCH.RESOURCE_LINK_ID,
        LAUNCH.RETURN_URL,
        LAUNCH.IN_FRAME,
        LAUNCH.EXPIRES_AT,
        LAUNCH.REVOKED_AT);
  }

  /** Rows of the log of acts, which stay without the person. */
  Rows acts() {
    return Rows.of(
        "acts",
        AUDIT_EVENT,
        namesMe(),
        AUDIT_EVENT.AT,
        AUDIT_EVENT.ACT,
        DSL.when(AUDIT_EVENT.ACTOR_ID.in(people), "this person")
            .otherwise(AUDIT_EVENT.ACTOR_KIND)
            .as("by"),
        title(AUDIT_EVENT.COURSE_ID),
        AUDIT_EVENT.SUBJECT,
        AUDIT_EVENT.DETAIL);
  }

  private Condition namesMe() {
    Condition named = AUDIT_EVENT.ACTOR_ID.in(people);
    for (String id : ids()) {
      named = named.or(AUDIT_EVENT.SUBJECT.eq(id)).or(AUDIT_EVENT.DETAIL.contains(id));
    }
    return named;
  }

  /** The ids by which other rows may name the person. */
  List<String> ids() {
    return Stream.concat(people.stream(), attempts.stream()).map(UUID::toString).toList();
  }

  private Condition looksAtMe() {
    return REVIEW
        .ATTEMPT_ID
        .in(attempts)
        .or(
            REVIEW
                .SUBJECT
                .eq(who.user())
                .and(
                    REVIEW.LAUNCH_ID.in(
                        DSL.select(LAUNCH.ID)
                            .from(LAUNCH)
                            .where(LAUNCH.DEPLOYMENT_ID.in(deployments())))));
  }

  private Condition isListed() {
    return ROSTER_MEMBER
        .SUBJECT
        .eq(who.user())
        .and(
            ROSTER_MEMBER.ROSTER_ID.in(
                DSL.select(ROSTER.ID).from(ROSTER).where(ROSTER.DEPLOYMENT_ID.in(deployments()))));
  }

  private Select<Record1<UUID>> deployments() {
    return DSL.select(DEPLOYMENT.ID)
        .from(DEPLOYMENT)
        .where(DEPLOYMENT.REGISTRATION_ID.eq(who.registration()));
  }

  private static Field<?> listedIn() {
    return DSL.field(
            DSL.select(COURSE.TITLE)
                .from(ROSTER)
                .join(COURSE)
                .on(COURSE.ID.eq(ROSTER.COURSE_ID))
                .where(ROSTER.ID.eq(ROSTER_MEMBER.ROSTER_ID)))
        .as("course");
  }

  private static Field<?> title(Field<UUID> course) {
    return DSL.field(DSL.select(COURSE.TITLE).from(COURSE).where(COURSE.ID.eq(course)))
        .as("course");
  }
}

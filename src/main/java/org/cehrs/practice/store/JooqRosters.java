package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.COURSE;
import static org.cehrs.practice.store.schema.Tables.COURSE_TEACHER;
import static org.cehrs.practice.store.schema.Tables.DEPLOYMENT;
import static org.cehrs.practice.store.schema.Tables.ROSTER;
import static org.cehrs.practice.store.schema.Tables.ROSTER_MEMBER;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.cehrs.practice.delivery.Roster;
import org.cehrs.practice.delivery.Rosters;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.TenantId;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.lti.services.Member;
import org.cehrs.practice.store.schema.tables.records.RosterRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Courses' students as their platforms listed them last. */
@Repository
class JooqRosters implements Rosters {

  private static final int LONGEST_PROBLEM = 500;

  private final DSLContext sql;
  private final TransactionOperations transaction;
  private final RandomGenerator chance;
  private final RosterRows rows;
  private final PersonRows people;

  JooqRosters(DSLContext sql, TransactionOperations transaction, RandomGenerator chance) {
    this.sql = sql;
    this.transaction = transaction;
    this.chance = chance;
    this.rows = new RosterRows(sql);
    this.people = new PersonRows(sql, chance);
  }

  @Override
  public void taught(Session session, Optional<URI> memberships) {
    memberships.ifPresent(address ->
        sql.update(COURSE)
            .set(COURSE.MEMBERSHIPS_URL, address.toString())
            .where(
                COURSE.ID.eq(session.course().value()),
                COURSE.DEPLOYMENT_ID.eq(session.tenant().value()),
                COURSE.MEMBERSHIPS_URL.isDistinctFrom(address.toString()))
            .execute());
    Inserts.findOrInsertWithin(sql, () -> teacher(session), () -> insertTeacher(session));
  }

  private Optional<UUID> teacher(Session session) {
    return sql.select(COURSE_TEACHER.PERSON_ID)
        .from(COURSE_TEACHER)
        .where(
            COURSE_TEACHER.COURSE_ID.eq(session.course().value()),
            COURSE_TEACHER.PERSON_ID.eq(session.person().value()))
        .fetchOptional(COURSE_TEACHER.PERSON_ID);
  }

  private UUID insertTeacher(Session session) {
    sql.insertInto(COURSE_TEACHER)
        .set(COURSE_TEACHER.COURSE_ID, session.course().value())
        .set(COURSE_TEACHER.PERSON_ID, session.person().value())
        .execute();
    return session.person().value();
  }

  @Override
  public Optional<Address> address(TenantId tenant, CourseId course) {
    return sql.select(DEPLOYMENT.REGISTRATION_ID, COURSE.MEMBERSHIPS_URL)
        .from(COURSE)
        .join(DEPLOYMENT)
        .on(DEPLOYMENT.ID.eq(COURSE.DEPLOYMENT_ID))
        .where(
            COURSE.ID.eq(course.value()),
            COURSE.DEPLOYMENT_ID.eq(tenant.value()),
            COURSE.MEMBERSHIPS_URL.isNotNull())
        .fetchOptional(row ->
            new Address(
                row.get(DEPLOYMENT.REGISTRATION_ID), URI.create(row.get(COURSE.MEMBERSHIPS_URL))));
  }

  @Override
  public Optional<Roster> find(Key key, Optional<Exam> exam) {
    return sql.selectFrom(ROSTER)
        .where(isOf(key))
        .fetchOptional(row ->
            new Roster(
                Optional.ofNullable(row.getReadAt()),
                row.getTriedAt(),
                Optional.ofNullable(row.getProblem()),
                rows.students(isOf(key), exam)));
  }

  @Override
  public Optional<Roster.Student> listed(TenantId tenant, CourseId course, String subject) {
    return rows
        .students(isOf(tenant, course).and(ROSTER_MEMBER.SUBJECT.eq(subject)), Optional.empty())
        .stream()
        .findFirst();
  }

  @Override
  public Optional<CandidateId> enrol(TenantId tenant, CourseId course, String subject) {
    return listed(tenant, course, subject)
        .map(student -> people.findOrMake(tenant.value(), subject, student.name()))
        .map(CandidateId::new);
  }

  @Override
  public void keep(Key key, List<Member> students, Instant now) {
    UUID id = rosterId(key, now);
    transaction.executeWithoutResult(status -> {
      // First, since it makes a second reader wait.
      sql.update(ROSTER)
          .set(ROSTER.READ_AT, now)
          .set(ROSTER.TRIED_AT, now)
          .setNull(ROSTER.PROBLEM)
          .where(ROSTER.ID.eq(id))
          .execute();
      rows.replace(id, students);
    });
  }

  @Override
  public void failed(Key key, String problem, Instant now) {
    sql.update(ROSTER)
        .set(ROSTER.TRIED_AT, now)
        .set(ROSTER.PROBLEM, problem.substring(0, Math.min(LONGEST_PROBLEM, problem.length())))
        .where(ROSTER.ID.eq(rosterId(key, now)))
        .execute();
  }

  @Override
  public int purge(Instant before) {
    Condition old = ROSTER.TRIED_AT.lt(before);
    rows.delete(ROSTER_MEMBER.ROSTER_ID.in(sql.select(ROSTER.ID).from(ROSTER).where(old)));
    return sql.deleteFrom(ROSTER).where(old).execute();
  }

  private UUID rosterId(Key key, Instant now) {
    return Inserts.findOrInsert(
        () -> sql.select(ROSTER.ID).from(ROSTER).where(isOf(key)).fetchOptional(ROSTER.ID),
        () -> insert(key, now));
  }

  private UUID insert(Key key, Instant now) {
    RosterRecord row = sql.newRecord(ROSTER);
    row.setId(new UUID(chance.nextLong(), chance.nextLong()));
    row.setDeploymentId(key.tenant().value());
    row.setCourseId(key.course().value());
    row.setResourceLinkId(key.resourceLink().orElse(""));
    row.setTriedAt(now);
    row.insert();
    return row.getId();
  }

  private static Condition isOf(Key key) {
    return isOf(key.tenant(), key.course())
        .and(ROSTER.RESOURCE_LINK_ID.eq(key.resourceLink().orElse("")));
  }

  private static Condition isOf(TenantId tenant, CourseId course) {
    return ROSTER.DEPLOYMENT_ID.eq(tenant.value()).and(ROSTER.COURSE_ID.eq(course.value()));
  }
}

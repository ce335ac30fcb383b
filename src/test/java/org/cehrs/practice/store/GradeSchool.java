package org.cehrs.practice.store;

import static org.cehrs.practice.store.StoreFixture.QUIZ;
import static org.cehrs.practice.store.schema.Tables.ACTIVITY;
import static org.cehrs.practice.store.schema.Tables.ATTEMPT;
import static org.cehrs.practice.store.schema.Tables.COURSE;
import static org.cehrs.practice.store.schema.Tables.DEPLOYMENT;
import static org.cehrs.practice.store.schema.Tables.PERSON;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.exam.attempt.Accommodation;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.ExamClock;
import org.cehrs.practice.exam.attempt.TenantId;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations;
import org.cehrs.practice.passback.NewGrade;
import org.jooq.DSLContext;

/** A course of one registration whose students finish exams, and the queue of their grades. */
final class GradeSchool {

  final Registration registration;
  final TenantId tenant;
  final CourseId course;
  final JooqGradeQueue queue;
  private final TestDatabase database;
  private final DSLContext sql;

  GradeSchool(TestDatabase database, Registration platform) {
    this.database = database;
    this.sql = database.sql();
    SecureRandom chance = new SecureRandom();
    JooqRegistrations registrations =
        new JooqRegistrations(sql, InstantSource.fixed(StoreFixture.NOON), chance);
    this.registration = registrations.keep(platform, List.of("1"), Registrations.Source.FILE);
    this.tenant =
        new TenantId(
            sql.fetchSingle(DEPLOYMENT, DEPLOYMENT.REGISTRATION_ID.eq(registration.id())).getId());
    this.course = new CourseId(newCourse());
    this.queue = new JooqGradeQueue(sql, chance);
  }

  private UUID newCourse() {
    UUID id = UUID.randomUUID();
    sql.insertInto(COURSE)
        .set(COURSE.ID, id)
        .set(COURSE.DEPLOYMENT_ID, tenant.value())
        .set(COURSE.CONTEXT_ID, "course-1")
        .execute();
    return id;
  }

  /**
   * A link of the course page.
   *
   * @param exam code of the exam it opens
   */
  ActivityId link(String resourceLink, String exam, Optional<URI> lineItem, Optional<URI> made) {
    UUID id = UUID.randomUUID();
    sql.insertInto(ACTIVITY)
        .set(ACTIVITY.ID, id)
        .set(ACTIVITY.COURSE_ID, course.value())
        .set(ACTIVITY.RESOURCE_LINK_ID, resourceLink)
        .set(ACTIVITY.EXAM, exam)
        .set(ACTIVITY.TITLE, "Exam at " + resourceLink)
        .set(ACTIVITY.LINE_ITEM_URL, lineItem.map(URI::toString).orElse(null))
        .set(ACTIVITY.LINE_ITEMS_URL, made.map(URI::toString).orElse(null))
        .execute();
    return new ActivityId(id);
  }

  ActivityId link(String resourceLink) {
    URI column = URI.create("https://lms.example/items/" + resourceLink);
    return link(resourceLink, "full", Optional.of(column), Optional.empty());
  }

  CandidateId student(String subject) {
    UUID id = UUID.randomUUID();
    sql.insertInto(PERSON)
        .set(PERSON.ID, id)
        .set(PERSON.DEPLOYMENT_ID, tenant.value())
        .set(PERSON.SUBJECT, subject)
        .set(PERSON.NAME, "Student " + subject)
        .execute();
    return new CandidateId(id);
  }

  /** A finished attempt. */
  Attempt.Submitted finish(CandidateId student, ActivityId activity, int number, Instant at) {
    Attempt.Sitting sitting =
        new Attempt.Sitting(
            new AttemptId(UUID.randomUUID()),
            tenant,
            course,
            activity,
            student,
            QUIZ,
            number,
            ExamClock.begin(at.minusSeconds(600), Optional.empty(), Accommodation.NONE));
    sql.insertInto(ATTEMPT)
        .set(ATTEMPT.ID, sitting.id().value())
        .set(ATTEMPT.DEPLOYMENT_ID, tenant.value())
        .set(ATTEMPT.COURSE_ID, course.value())
        .set(ATTEMPT.ACTIVITY_ID, activity.value())
        .set(ATTEMPT.PERSON_ID, student.value())
        .set(ATTEMPT.EXAM, QUIZ.code())
        .set(ATTEMPT.NUMBER, number)
        .set(ATTEMPT.STARTED_AT, sitting.startedAt())
        .set(ATTEMPT.SUBMITTED_AT, at)
        .set(ATTEMPT.LAST_SEQ, 0L)
        .execute();
    return new Attempt.Submitted(sitting, at);
  }

  /** Queues a grade of 500, as the transaction of a submit does. */
  void grade(Attempt.Submitted done, int given, Instant now) {
    database
        .transactions()
        .executeWithoutResult(status ->
            queue.add(
                new NewGrade(done.sitting(), given, 500, given + " of 500", done.submittedAt()),
                now));
  }

  Attempt.Submitted graded(CandidateId student, ActivityId activity, int given, Instant at) {
    int number =
        sql.fetchCount(
                ATTEMPT,
                ATTEMPT.ACTIVITY_ID.eq(activity.value()),
                ATTEMPT.PERSON_ID.eq(student.value()))
            + 1;
    Attempt.Submitted done = finish(student, activity, number, at);
    grade(done, given, at);
    return done;
  }
}

package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ACTIVITY;
import static org.cehrs.practice.store.schema.Tables.COURSE;
import static org.cehrs.practice.store.schema.Tables.DEPLOYMENT;
import static org.cehrs.practice.store.schema.Tables.LAUNCH;
import static org.cehrs.practice.store.schema.Tables.PERSON;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.delivery.Sessions;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.TenantId;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.store.schema.tables.records.LaunchRecord;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Sessions, with the people, courses and activities that launches name. */
@Repository
class JooqSessions implements Sessions {

  private final DSLContext sql;
  private final RandomGenerator chance;

  JooqSessions(DSLContext sql, RandomGenerator chance) {
    this.sql = sql;
    this.chance = chance;
  }

  @Override
  public Session open(
      String id, Launch launch, Optional<Exam> exam, Instant now, Instant expiresAt) {
    UUID tenant = tenant(launch);
    LaunchRecord row = sql.newRecord(LAUNCH);
    row.setId(id);
    row.setDeploymentId(tenant);
    row.setPersonId(person(tenant, launch));
    row.setCourseId(course(tenant, launch));
    row.setRole(launch.role().name().toLowerCase(Locale.ROOT));
    row.setExam(exam.map(Exam::code).orElse(null));
    row.setResourceLinkId(launch.resourceLink().map(Launch.ResourceLink::id).orElse(""));
    row.setLineItemUrl(text(launch.grades().flatMap(Launch.GradeService::lineItem)));
    row.setLineItemsUrl(text(launch.grades().flatMap(Launch.GradeService::lineItems)));
    row.setReturnUrl(text(launch.returnUrl()));
    row.setInFrame(launch.inFrame());
    row.setFrameAncestors(launch.frameAncestors());
    row.setCreatedAt(now);
    row.setExpiresAt(expiresAt);
    row.insert();
    return find(id, now).orElseThrow();
  }

  @Override
  public Optional<Session> find(String id, Instant now) {
    return sql.select(LAUNCH.fields())
        .select(PERSON.NAME, COURSE.TITLE)
        .from(LAUNCH)
        .join(PERSON)
        .on(PERSON.ID.eq(LAUNCH.PERSON_ID))
        .join(COURSE)
        .on(COURSE.ID.eq(LAUNCH.COURSE_ID))
        .where(LAUNCH.ID.eq(id), LAUNCH.EXPIRES_AT.gt(now), LAUNCH.REVOKED_AT.isNull())
        .fetchOptional(JooqSessions::toSession);
  }

  @Override
  public void extend(String id, Instant expiresAt) {
    sql.update(LAUNCH)
        .set(LAUNCH.EXPIRES_AT, expiresAt)
        .where(LAUNCH.ID.eq(id), LAUNCH.EXPIRES_AT.lt(expiresAt))
        .execute();
  }

  @Override
  public void revoke(String id, Instant now) {
    sql.update(LAUNCH)
        .set(LAUNCH.REVOKED_AT, now)
        .where(LAUNCH.ID.eq(id), LAUNCH.REVOKED_AT.isNull())
        .execute();
  }

  @Override
  public int purge(Instant before) {
    return sql.deleteFrom(LAUNCH).where(LAUNCH.EXPIRES_AT.lt(before)).execute();
  }

  @Override
  public ActivityId activity(Session session, Exam exam) {
    UUID activity =
        Inserts.findOrInsert(() -> activityRow(session, exam), () -> insertActivity(session, exam));
    sql.update(ACTIVITY)
        .set(ACTIVITY.LINE_ITEM_URL, lineItem(session, exam))
        .where(ACTIVITY.ID.eq(activity), ACTIVITY.LINE_ITEM_URL.isNull())
        .execute();
    sql.update(ACTIVITY)
        .set(ACTIVITY.LINE_ITEMS_URL, text(session.lineItems()))
        .where(ACTIVITY.ID.eq(activity))
        .execute();
    return new ActivityId(activity);
  }

  @Override
  public Optional<ActivityId> findActivity(Session session, Exam exam) {
    return activityRow(session, exam).map(ActivityId::new);
  }

  private Optional<UUID> activityRow(Session session, Exam exam) {
    return sql.select(ACTIVITY.ID)
        .from(ACTIVITY)
        .where(
            ACTIVITY.COURSE_ID.eq(session.course().value()),
            ACTIVITY.RESOURCE_LINK_ID.eq(session.resourceLinkId()),
            ACTIVITY.EXAM.eq(exam.code()))
        .fetchOptional(ACTIVITY.ID);
  }

  private UUID insertActivity(Session session, Exam exam) {
    UUID id = newId();
    sql.insertInto(ACTIVITY)
        .set(ACTIVITY.ID, id)
        .set(ACTIVITY.COURSE_ID, session.course().value())
        .set(ACTIVITY.RESOURCE_LINK_ID, session.resourceLinkId())
        .set(ACTIVITY.EXAM, exam.code())
        .set(ACTIVITY.TITLE, exam.title())
        .execute();
    return id;
  }

  /** The launch's line item belongs to the link's own exam; one chosen from a list gets its own. */
  private static @Nullable String lineItem(Session session, Exam exam) {
    return session.exam().filter(exam::equals).isPresent() ? text(session.lineItem()) : null;
  }

  private UUID tenant(Launch launch) {
    return sql.select(DEPLOYMENT.ID)
        .from(DEPLOYMENT)
        .where(
            DEPLOYMENT.REGISTRATION_ID.eq(launch.registration().id()),
            DEPLOYMENT.DEPLOYMENT_ID.eq(launch.deploymentId()))
        .fetchOptional(DEPLOYMENT.ID)
        .orElseThrow();
  }

  private UUID person(UUID tenant, Launch launch) {
    UUID id =
        Inserts.findOrInsert(
            () ->
                sql.select(PERSON.ID)
                    .from(PERSON)
                    .where(PERSON.DEPLOYMENT_ID.eq(tenant), PERSON.SUBJECT.eq(launch.subject()))
                    .fetchOptional(PERSON.ID),
            () -> {
              UUID made = newId();
              sql.insertInto(PERSON)
                  .set(PERSON.ID, made)
                  .set(PERSON.DEPLOYMENT_ID, tenant)
                  .set(PERSON.SUBJECT, launch.subject())
                  .execute();
              return made;
            });
    launch
        .name()
        .ifPresent(name ->
            sql.update(PERSON)
                .set(PERSON.NAME, name)
                .where(PERSON.ID.eq(id), PERSON.NAME.isDistinctFrom(name))
                .execute());
    return id;
  }

  private UUID course(UUID tenant, Launch launch) {
    String context =
        launch
            .context()
            .map(Launch.Context::id)
            .orElseGet(
                () -> "link:" + launch.resourceLink().map(Launch.ResourceLink::id).orElse(""));
    Optional<String> title = launch.context().flatMap(named -> named.title().or(named::label));
    UUID id =
        Inserts.findOrInsert(
            () ->
                sql.select(COURSE.ID)
                    .from(COURSE)
                    .where(COURSE.DEPLOYMENT_ID.eq(tenant), COURSE.CONTEXT_ID.eq(context))
                    .fetchOptional(COURSE.ID),
            () -> {
              UUID made = newId();
              sql.insertInto(COURSE)
                  .set(COURSE.ID, made)
                  .set(COURSE.DEPLOYMENT_ID, tenant)
                  .set(COURSE.CONTEXT_ID, context)
                  .execute();
              return made;
            });
    title.ifPresent(text ->
        sql.update(COURSE)
            .set(COURSE.TITLE, text)
            .where(COURSE.ID.eq(id), COURSE.TITLE.isDistinctFrom(text))
            .execute());
    return id;
  }

  private static Session toSession(Record row) {
    return new Session(
        row.get(LAUNCH.ID),
        new TenantId(row.get(LAUNCH.DEPLOYMENT_ID)),
        new CandidateId(row.get(LAUNCH.PERSON_ID)),
        Optional.ofNullable(row.get(PERSON.NAME)),
        new CourseId(row.get(LAUNCH.COURSE_ID)),
        Optional.ofNullable(row.get(COURSE.TITLE)),
        Launch.Role.valueOf(row.get(LAUNCH.ROLE).toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.get(LAUNCH.EXAM)).flatMap(Exam::of),
        row.get(LAUNCH.RESOURCE_LINK_ID),
        uri(row.get(LAUNCH.LINE_ITEM_URL)),
        uri(row.get(LAUNCH.LINE_ITEMS_URL)),
        uri(row.get(LAUNCH.RETURN_URL)),
        row.get(LAUNCH.IN_FRAME),
        row.get(LAUNCH.FRAME_ANCESTORS),
        row.get(LAUNCH.EXPIRES_AT));
  }

  private static Optional<URI> uri(@Nullable String text) {
    return Optional.ofNullable(text).map(URI::create);
  }

  private static @Nullable String text(Optional<URI> uri) {
    return uri.map(URI::toString).orElse(null);
  }

  private UUID newId() {
    return new UUID(chance.nextLong(), chance.nextLong());
  }
}

package org.cehrs.practice.store;

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
import org.cehrs.practice.exam.link.Link;
import org.cehrs.practice.exam.link.LinkSettings;
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
  private final PersonRows people;
  private final ActivityRows activities;
  private final CourseRows courses;
  private final JooqDeepLinks deepLinks;

  JooqSessions(DSLContext sql, RandomGenerator chance) {
    this.sql = sql;
    this.people = new PersonRows(sql, chance);
    this.activities = new ActivityRows(sql, chance);
    this.courses = new CourseRows(sql, chance);
    this.deepLinks = new JooqDeepLinks(sql);
  }

  @Override
  public Session open(String id, Launch launch, Link link, Instant now, Instant expiresAt) {
    UUID tenant = tenant(launch);
    LaunchRecord row = sql.newRecord(LAUNCH);
    row.setId(id);
    row.setDeploymentId(tenant);
    row.setPersonId(people.findOrMake(tenant, launch.subject(), launch.name()));
    row.setCourseId(courses.launched(tenant, launch, now));
    row.setRole(launch.role().name().toLowerCase(Locale.ROOT));
    row.setSettings(SettingsText.write(link.settings()));
    row.setExam(link.exam().map(Exam::code).orElse(null));
    row.setResourceLinkId(LinkKey.of(launch, link));
    row.setLineItemUrl(text(launch.grades().flatMap(Launch.GradeService::lineItem)));
    row.setLineItemsUrl(text(launch.grades().flatMap(Launch.GradeService::lineItems)));
    row.setReturnUrl(text(launch.returnUrl()));
    row.setInFrame(launch.inFrame());
    row.setFrameAncestors(launch.frameAncestors());
    row.setCreatedAt(now);
    row.setExpiresAt(expiresAt);
    row.insert();
    launch.deepLinking().ifPresent(asked -> deepLinks.keep(id, asked));
    return find(id, now).orElseThrow();
  }

  @Override
  public void settle(Session session) {
    activities.settle(session);
  }

  @Override
  public Optional<Session> find(String id, Instant now) {
    return sql.select(LAUNCH.fields())
        .select(PERSON.NAME, COURSE.TITLE, COURSE.CLOSED_AT)
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
    return new ActivityId(activities.findOrMake(session, exam));
  }

  @Override
  public Optional<ActivityId> findActivity(Session session, Exam exam) {
    return activities.find(session, exam).map(ActivityId::new);
  }

  @Override
  public LinkSettings settings(ActivityId activity) {
    return activities.settings(activity);
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

  private static Session toSession(Record row) {
    return new Session(
        row.get(LAUNCH.ID),
        new TenantId(row.get(LAUNCH.DEPLOYMENT_ID)),
        new CandidateId(row.get(LAUNCH.PERSON_ID)),
        Optional.ofNullable(row.get(PERSON.NAME)),
        new CourseId(row.get(LAUNCH.COURSE_ID)),
        Optional.ofNullable(row.get(COURSE.TITLE)),
        Optional.ofNullable(row.get(COURSE.CLOSED_AT)),
        Launch.Role.valueOf(row.get(LAUNCH.ROLE).toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.get(LAUNCH.EXAM)).flatMap(Exam::of),
        SettingsText.read(row.get(LAUNCH.SETTINGS)),
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
}

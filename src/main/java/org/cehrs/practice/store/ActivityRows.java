package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ACTIVITY;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.link.LinkSettings;
import org.cehrs.practice.store.schema.tables.Activity;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Activities: the exams of a link. */
class ActivityRows {

  private final DSLContext sql;
  private final RandomGenerator chance;

  ActivityRows(DSLContext sql, RandomGenerator chance) {
    this.sql = sql;
    this.chance = chance;
  }

  Optional<UUID> find(Session session, Exam exam) {
    return sql.select(ACTIVITY.ID)
        .from(ACTIVITY)
        .where(ofLink(session), ACTIVITY.EXAM.eq(exam.code()))
        .fetchOptional(ACTIVITY.ID);
  }

  /** What a session's launch said holds for an activity that it makes; else the newest launch's. */
  UUID findOrMake(Session session, Exam exam) {
    return Inserts.findOrInsert(() -> find(session, exam), () -> insert(session, exam));
  }

  LinkSettings settings(ActivityId activity) {
    return sql.select(ACTIVITY.SETTINGS)
        .from(ACTIVITY)
        .where(ACTIVITY.ID.eq(activity.value()))
        .fetchSingle(row -> SettingsText.read(row.value1()));
  }

  /** A new launch of a link says what holds for its activities from now on. */
  void settle(Session session) {
    String settings = SettingsText.write(session.settings());
    String lineItems = text(session.lineItems());
    sql.update(ACTIVITY)
        .set(ACTIVITY.SETTINGS, settings)
        .set(ACTIVITY.LINE_ITEMS_URL, lineItems)
        .where(ofLink(session))
        .and(session.exam().map(Exam::code).map(ACTIVITY.EXAM::eq).orElse(DSL.noCondition()))
        .and(
            ACTIVITY
                .SETTINGS
                .isDistinctFrom(settings)
                .or(ACTIVITY.LINE_ITEMS_URL.isDistinctFrom(lineItems)))
        .execute();
    // A launch that names no column takes none away: only a teacher asks for another one.
    session
        .exam()
        .ifPresent(exam ->
            session
                .lineItem()
                .map(URI::toString)
                .ifPresent(lineItem -> moveTo(lineItem, session, exam)));
  }

  /** Exams that a link had one after the other go on sharing its column. */
  private void moveTo(String lineItem, Session session, Exam exam) {
    Activity own = ACTIVITY.as("own");
    Select<Record1<String>> former =
        sql.select(own.LINE_ITEM_URL)
            .from(own)
            .where(
                own.COURSE_ID.eq(session.course().value()),
                own.RESOURCE_LINK_ID.eq(session.resourceLinkId()),
                own.EXAM.eq(exam.code()));
    sql.update(ACTIVITY)
        .set(ACTIVITY.LINE_ITEM_URL, lineItem)
        .where(ofLink(session), ACTIVITY.LINE_ITEM_URL.isDistinctFrom(lineItem))
        .and(ACTIVITY.EXAM.eq(exam.code()).or(ACTIVITY.LINE_ITEM_URL.eq(former)))
        .execute();
  }

  private static Condition ofLink(Session session) {
    return ACTIVITY
        .COURSE_ID
        .eq(session.course().value())
        .and(ACTIVITY.RESOURCE_LINK_ID.eq(session.resourceLinkId()));
  }

  private UUID insert(Session session, Exam exam) {
    UUID id = new UUID(chance.nextLong(), chance.nextLong());
    sql.insertInto(ACTIVITY)
        .set(ACTIVITY.ID, id)
        .set(ACTIVITY.COURSE_ID, session.course().value())
        .set(ACTIVITY.RESOURCE_LINK_ID, session.resourceLinkId())
        .set(ACTIVITY.EXAM, exam.code())
        .set(ACTIVITY.TITLE, exam.title())
        .set(ACTIVITY.SETTINGS, SettingsText.write(session.settings()))
        .set(ACTIVITY.LINE_ITEM_URL, lineItem(session, exam))
        .set(ACTIVITY.LINE_ITEMS_URL, text(session.lineItems()))
        .execute();
    return id;
  }

  /** The launch's line item belongs to the link's own exam; one chosen from a list gets its own. */
  private static @Nullable String lineItem(Session session, Exam exam) {
    return session.exam().filter(exam::equals).isPresent() ? text(session.lineItem()) : null;
  }

  private static @Nullable String text(Optional<URI> uri) {
    return uri.map(URI::toString).orElse(null);
  }
}

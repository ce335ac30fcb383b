package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.DEEP_LINKING;
import static org.cehrs.practice.store.schema.Tables.DEPLOYMENT;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.cehrs.practice.delivery.DeepLinks;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.lti.Launch;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** What platforms said that asked for content. */
@Repository
class JooqDeepLinks implements DeepLinks {

  private final DSLContext sql;

  JooqDeepLinks(DSLContext sql) {
    this.sql = sql;
  }

  void keep(String launchId, Launch.DeepLinking settings) {
    sql.insertInto(DEEP_LINKING)
        .set(DEEP_LINKING.LAUNCH_ID, launchId)
        .set(DEEP_LINKING.RETURN_URL, settings.returnUrl().toString())
        .set(DEEP_LINKING.DATA, settings.data().orElse(null))
        .set(DEEP_LINKING.SEVERAL, settings.several())
        .set(DEEP_LINKING.LINE_ITEMS, settings.lineItems())
        .set(DEEP_LINKING.NEW_TAB, settings.newTab())
        .set(DEEP_LINKING.TITLE, settings.title().orElse(null))
        .set(DEEP_LINKING.ITEM_TEXT, settings.text().orElse(null))
        .execute();
  }

  @Override
  public Optional<Asked> find(Session session) {
    return sql.select(DEEP_LINKING.fields())
        .select(DEPLOYMENT.REGISTRATION_ID, DEPLOYMENT.DEPLOYMENT_ID)
        .from(DEEP_LINKING)
        .join(DEPLOYMENT)
        .on(DEPLOYMENT.ID.eq(session.tenant().value()))
        .where(DEEP_LINKING.LAUNCH_ID.eq(session.id()))
        .fetchOptional(JooqDeepLinks::toAsked);
  }

  @Override
  public boolean answer(Session session, Instant now) {
    return sql.update(DEEP_LINKING)
            .set(DEEP_LINKING.ANSWERED_AT, now)
            .where(DEEP_LINKING.LAUNCH_ID.eq(session.id()), DEEP_LINKING.ANSWERED_AT.isNull())
            .execute()
        == 1;
  }

  private static Asked toAsked(Record row) {
    return new Asked(
        row.get(DEPLOYMENT.REGISTRATION_ID),
        row.get(DEPLOYMENT.DEPLOYMENT_ID),
        new Launch.DeepLinking(
            URI.create(row.get(DEEP_LINKING.RETURN_URL)),
            Optional.ofNullable(row.get(DEEP_LINKING.DATA)),
            row.get(DEEP_LINKING.SEVERAL),
            row.get(DEEP_LINKING.LINE_ITEMS),
            row.get(DEEP_LINKING.NEW_TAB),
            Optional.ofNullable(row.get(DEEP_LINKING.TITLE)),
            Optional.ofNullable(row.get(DEEP_LINKING.ITEM_TEXT))),
        row.get(DEEP_LINKING.ANSWERED_AT) != null);
  }
}

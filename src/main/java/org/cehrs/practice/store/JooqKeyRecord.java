package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.KEY_SET;

import java.time.Instant;
import java.util.Optional;
import org.cehrs.practice.lti.keys.KeyRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The one row that names the keys of all nodes. */
@Repository
class JooqKeyRecord implements KeyRecord {

  private static final int ONLY = 1;

  private final DSLContext sql;

  JooqKeyRecord(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public String noteFirst(String fingerprint, Instant now) {
    return Inserts.findOrInsert(this::noted, () -> insert(fingerprint, now));
  }

  @Override
  public void replace(String fingerprint, Instant now) {
    noteFirst(fingerprint, now);
    sql.update(KEY_SET)
        .set(KEY_SET.FINGERPRINT, fingerprint)
        .set(KEY_SET.NOTED_AT, now)
        .where(KEY_SET.ID.eq(ONLY))
        .execute();
  }

  private Optional<String> noted() {
    return sql.select(KEY_SET.FINGERPRINT)
        .from(KEY_SET)
        .where(KEY_SET.ID.eq(ONLY))
        .fetchOptional(KEY_SET.FINGERPRINT);
  }

  private String insert(String fingerprint, Instant now) {
    sql.insertInto(KEY_SET)
        .set(KEY_SET.ID, ONLY)
        .set(KEY_SET.FINGERPRINT, fingerprint)
        .set(KEY_SET.NOTED_AT, now)
        .execute();
    return fingerprint;
  }
}

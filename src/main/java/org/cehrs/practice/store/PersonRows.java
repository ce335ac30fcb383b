package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.PERSON;

import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jooq.DSLContext;

/** The rows of people. */
final class PersonRows {

  private final DSLContext sql;
  private final RandomGenerator chance;

  PersonRows(DSLContext sql, RandomGenerator chance) {
    this.sql = sql;
    this.chance = chance;
  }

  /**
   * The row of a platform's user id, under the name that the platform gives now, if it does. It is
   * locked: nobody deletes it before the caller's transaction has stored what needs it.
   */
  UUID findOrMake(UUID tenant, String subject, Optional<String> name) {
    UUID id =
        Inserts.findOrInsertWithin(sql, () -> find(tenant, subject), () -> make(tenant, subject));
    name.ifPresent(given ->
        sql.update(PERSON)
            .set(PERSON.NAME, given)
            .where(PERSON.ID.eq(id), PERSON.NAME.isDistinctFrom(given))
            .execute());
    return id;
  }

  private Optional<UUID> find(UUID tenant, String subject) {
    return sql.select(PERSON.ID)
        .from(PERSON)
        .where(PERSON.DEPLOYMENT_ID.eq(tenant), PERSON.SUBJECT.eq(subject))
        .forUpdate()
        .fetchOptional(PERSON.ID);
  }

  private UUID make(UUID tenant, String subject) {
    UUID id = new UUID(chance.nextLong(), chance.nextLong());
    sql.insertInto(PERSON)
        .set(PERSON.ID, id)
        .set(PERSON.DEPLOYMENT_ID, tenant)
        .set(PERSON.SUBJECT, subject)
        .execute();
    return id;
  }
}

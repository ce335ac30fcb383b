package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ATTEMPT;
import static org.cehrs.practice.store.schema.Tables.AUDIT_EVENT;
import static org.cehrs.practice.store.schema.Tables.DEPLOYMENT;
import static org.cehrs.practice.store.schema.Tables.PERSON;
import static org.cehrs.practice.store.schema.Tables.REGISTRATION;
import static org.cehrs.practice.store.schema.Tables.ROSTER;
import static org.cehrs.practice.store.schema.Tables.ROSTER_MEMBER;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cehrs.practice.administration.PersonalData;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** What is stored about people, wherever it lies. */
@Repository
class JooqPersonalData implements PersonalData {

  private static final String NOBODY = "erased";
  private static final int ORDERING = 3;

  private final DSLContext sql;
  private final TransactionOperations transaction;

  JooqPersonalData(DSLContext sql, TransactionOperations transaction) {
    this.sql = sql;
    this.transaction = transaction;
  }

  @Override
  public List<Known> ofUser(String user) {
    return known(PERSON.SUBJECT.eq(user), ROSTER_MEMBER.SUBJECT.eq(user), Integer.MAX_VALUE);
  }

  @Override
  public List<Known> search(String text, int limit) {
    return known(
        PERSON
            .SUBJECT
            .eq(text)
            .or(PERSON.NAME.containsIgnoreCase(text))
            .or(PERSON.ID.cast(SQLDataType.VARCHAR(36)).eq(text)),
        ROSTER_MEMBER.SUBJECT.eq(text).or(ROSTER_MEMBER.NAME.containsIgnoreCase(text)),
        limit);
  }

  /** Those who launched, then those whom course lists alone name. */
  private List<Known> known(Condition person, Condition listed, int limit) {
    Map<Who, Known> found = new LinkedHashMap<>();
    Stream.concat(launched(person, limit), listed(listed, limit))
        .forEach(one -> found.putIfAbsent(one.who(), one));
    return found.values().stream().limit(limit).toList();
  }

  private Stream<Known> launched(Condition which, int limit) {
    return sql
        .select(REGISTRATION.ID, REGISTRATION.ISSUER, REGISTRATION.NAME)
        .select(PERSON.SUBJECT, PERSON.NAME)
        .from(PERSON)
        .join(DEPLOYMENT)
        .on(DEPLOYMENT.ID.eq(PERSON.DEPLOYMENT_ID))
        .join(REGISTRATION)
        .on(REGISTRATION.ID.eq(DEPLOYMENT.REGISTRATION_ID))
        .where(which)
        .orderBy(PERSON.NAME, PERSON.SUBJECT)
        .limit(limit)
        .fetch(row -> toKnown(row, PERSON.SUBJECT, PERSON.NAME))
        .stream();
  }

  private Stream<Known> listed(Condition which, int limit) {
    return sql
        .select(REGISTRATION.ID, REGISTRATION.ISSUER, REGISTRATION.NAME)
        .select(ROSTER_MEMBER.SUBJECT, ROSTER_MEMBER.NAME)
        .from(ROSTER_MEMBER)
        .join(ROSTER)
        .on(ROSTER.ID.eq(ROSTER_MEMBER.ROSTER_ID))
        .join(DEPLOYMENT)
        .on(DEPLOYMENT.ID.eq(ROSTER.DEPLOYMENT_ID))
        .join(REGISTRATION)
        .on(REGISTRATION.ID.eq(DEPLOYMENT.REGISTRATION_ID))
        .where(which)
        .orderBy(ROSTER_MEMBER.NAME, ROSTER_MEMBER.SUBJECT)
        .limit(limit)
        .fetch(row -> toKnown(row, ROSTER_MEMBER.SUBJECT, ROSTER_MEMBER.NAME))
        .stream();
  }

  private static Known toKnown(Record row, Field<String> user, Field<String> name) {
    return new Known(
        new Who(row.get(REGISTRATION.ID), row.get(user)),
        row.get(REGISTRATION.ISSUER),
        row.get(REGISTRATION.NAME),
        Optional.ofNullable(row.get(name)));
  }

  @Override
  public Set<UUID> idsOf(String user) {
    return sql.select(PERSON.ID).from(PERSON).where(PERSON.SUBJECT.eq(user)).fetchSet(PERSON.ID);
  }

  @Override
  public Held export(Who who) {
    PersonTables tables = tables(who);
    Map<String, List<Map<String, Object>>> parts = new LinkedHashMap<>();
    List<PersonTables.Rows> all = new ArrayList<>(tables.owned().reversed());
    all.add(tables.acts());
    all.forEach(rows -> parts.put(rows.part(), told(rows)));
    return new Held(tables.people(), parts);
  }

  private List<Map<String, Object>> told(PersonTables.Rows rows) {
    return sql.select(rows.told())
        .from(rows.table())
        .where(rows.mine())
        .orderBy(rows.told().stream().limit(ORDERING).toList())
        .fetchMaps();
  }

  @Override
  public Map<String, Integer> count(Who who) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    tables(who)
        .owned()
        .reversed()
        .forEach(rows -> counts.put(rows.part(), sql.fetchCount(rows.table(), rows.mine())));
    return counts;
  }

  @Override
  public Map<String, Integer> erase(Who who) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          PersonTables tables = locked(who);
          forget(tables);
          Map<String, Integer> gone = new LinkedHashMap<>();
          tables
              .owned()
              .forEach(rows ->
                  gone.put(rows.part(), sql.deleteFrom(rows.table()).where(rows.mine()).execute()));
          return gone;
        }));
  }

  /**
   * A submit locks the attempt before the person, and so does this. What began in between is found
   * once nothing more can begin.
   */
  private PersonTables locked(Who who) {
    lockAttempts(tables(who));
    GradeRows.lock(sql, people(who));
    PersonTables tables = tables(who);
    lockAttempts(tables);
    return tables;
  }

  private void lockAttempts(PersonTables tables) {
    sql.select(ATTEMPT.ID)
        .from(ATTEMPT)
        .where(ATTEMPT.ID.in(tables.attempts()))
        .orderBy(ATTEMPT.ID)
        .forUpdate()
        .fetch();
  }

  private void forget(PersonTables tables) {
    tables.ids().forEach(this::forget);
    sql.update(AUDIT_EVENT)
        .setNull(AUDIT_EVENT.ACTOR_ID)
        .set(AUDIT_EVENT.ACTOR_KIND, NOBODY)
        .where(AUDIT_EVENT.ACTOR_ID.in(tables.people()))
        .execute();
  }

  /** What was granted to somebody may tell who it was: it goes with the id. */
  private void forget(String id) {
    sql.update(AUDIT_EVENT)
        .set(AUDIT_EVENT.SUBJECT, NOBODY)
        .set(AUDIT_EVENT.DETAIL, "")
        .where(AUDIT_EVENT.SUBJECT.eq(id))
        .execute();
    sql.update(AUDIT_EVENT)
        .set(AUDIT_EVENT.DETAIL, DSL.replace(AUDIT_EVENT.DETAIL, id, NOBODY))
        .where(AUDIT_EVENT.DETAIL.contains(id))
        .execute();
  }

  private PersonTables tables(Who who) {
    List<UUID> people = people(who);
    List<UUID> attempts =
        sql.select(ATTEMPT.ID).from(ATTEMPT).where(ATTEMPT.PERSON_ID.in(people)).fetch(ATTEMPT.ID);
    return new PersonTables(who, people, attempts);
  }

  private List<UUID> people(Who who) {
    return sql.select(PERSON.ID)
        .from(PERSON)
        .join(DEPLOYMENT)
        .on(DEPLOYMENT.ID.eq(PERSON.DEPLOYMENT_ID))
        .where(DEPLOYMENT.REGISTRATION_ID.eq(who.registration()), PERSON.SUBJECT.eq(who.user()))
        .fetch(PERSON.ID);
  }
}

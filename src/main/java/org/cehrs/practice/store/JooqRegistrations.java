package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.DEPLOYMENT;
import static org.cehrs.practice.store.schema.Tables.REGISTRATION;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations;
import org.cehrs.practice.store.schema.tables.records.DeploymentRecord;
import org.cehrs.practice.store.schema.tables.records.RegistrationRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Registrations and deployments. */
@Repository
class JooqRegistrations implements Registrations {

  /** Of one registration: its platform could make up ever new ones. */
  private static final int MOST_HELD = 50;

  private final DSLContext sql;
  private final InstantSource clock;
  private final RandomGenerator chance;

  JooqRegistrations(DSLContext sql, InstantSource clock, RandomGenerator chance) {
    this.sql = sql;
    this.clock = clock;
    this.chance = chance;
  }

  @Override
  public List<Registration> ofIssuer(String issuer) {
    return sql.selectFrom(REGISTRATION)
        .where(REGISTRATION.ISSUER.eq(issuer), REGISTRATION.ACTIVE.isTrue())
        .orderBy(REGISTRATION.CLIENT_ID)
        .fetch(RegistrationRows::toRegistration);
  }

  @Override
  public List<Registration> waiting(String issuer) {
    return sql.selectFrom(REGISTRATION)
        .where(REGISTRATION.ISSUER.eq(issuer), REGISTRATION.WAITING_SINCE.isNotNull())
        .orderBy(REGISTRATION.CLIENT_ID)
        .fetch(RegistrationRows::toRegistration);
  }

  @Override
  public Optional<Registration> find(String issuer, String clientId) {
    return sql.selectFrom(REGISTRATION)
        .where(
            REGISTRATION.ISSUER.eq(issuer),
            REGISTRATION.CLIENT_ID.eq(clientId),
            REGISTRATION.ACTIVE.isTrue())
        .fetchOptional(RegistrationRows::toRegistration);
  }

  @Override
  public Optional<Registration> find(UUID id) {
    return sql.selectFrom(REGISTRATION)
        .where(REGISTRATION.ID.eq(id), REGISTRATION.ACTIVE.isTrue())
        .fetchOptional(RegistrationRows::toRegistration);
  }

  @Override
  public boolean accepts(Registration registration, String deploymentId) {
    if (registration.anyDeployment()) {
      findOrInsert(registration, deploymentId, Optional.of(AcceptedBy.FILE));
      return true;
    }
    Optional<DeploymentRecord> known = deployment(registration.id(), deploymentId);
    if (known.isEmpty() && heldOf(registration) < MOST_HELD) {
      findOrInsert(registration, deploymentId, Optional.empty());
    }
    return known.filter(deployment -> deployment.getState().equals(AcceptedBy.ACTIVE)).isPresent();
  }

  @Override
  public Optional<UUID> held(Registration registration, String deploymentId) {
    return deployment(registration.id(), deploymentId)
        .filter(deployment -> deployment.getState().equals(AcceptedBy.HELD))
        .map(DeploymentRecord::getId);
  }

  private int heldOf(Registration registration) {
    return sql.fetchCount(
        DEPLOYMENT,
        DEPLOYMENT.REGISTRATION_ID.eq(registration.id()),
        DEPLOYMENT.STATE.eq(AcceptedBy.HELD));
  }

  private DeploymentRecord findOrInsert(
      Registration registration, String deploymentId, Optional<AcceptedBy> by) {
    return Inserts.findOrInsert(
        () -> deployment(registration.id(), deploymentId),
        () -> insert(registration, deploymentId, by));
  }

  static boolean isActive(Registration registration, @Nullable String deploymentState) {
    return AcceptedBy.ACTIVE.equals(deploymentState)
        || (deploymentState != null && registration.anyDeployment());
  }

  @Override
  public Registration keep(Registration registration, List<String> deploymentIds, Source source) {
    Registration stored =
        Inserts.findOrInsert(
            () -> stored(registration.issuer(), registration.clientId()),
            () -> insert(registration, source));
    sql.update(REGISTRATION)
        .set(columns(registration, source))
        .where(REGISTRATION.ID.eq(stored.id()))
        .execute();
    deploymentIds.forEach(id -> activate(stored, id));
    return find(stored.id()).orElseThrow();
  }

  @Override
  public void retireOthers(Source source, Collection<UUID> kept) {
    sql.update(REGISTRATION)
        .set(REGISTRATION.ACTIVE, false)
        .where(
            REGISTRATION.SOURCE.eq(RegistrationRows.name(source)),
            REGISTRATION.ID.notIn(kept),
            REGISTRATION.ACTIVE.isTrue())
        .execute();
  }

  /** Also one that was retired: it comes back under its id. */
  private Optional<Registration> stored(String issuer, String clientId) {
    return sql.selectFrom(REGISTRATION)
        .where(REGISTRATION.ISSUER.eq(issuer), REGISTRATION.CLIENT_ID.eq(clientId))
        .fetchOptional(RegistrationRows::toRegistration);
  }

  @Override
  public List<String> holdUnlisted(Registration registration, Collection<String> listed) {
    if (registration.anyDeployment()) {
      return List.of();
    }
    List<DeploymentRecord> unlisted =
        sql.selectFrom(DEPLOYMENT)
            .where(
                DEPLOYMENT.REGISTRATION_ID.eq(registration.id()),
                DEPLOYMENT.ACCEPTED_BY.eq(AcceptedBy.FILE.column()),
                DEPLOYMENT.DEPLOYMENT_ID.notIn(listed))
            .orderBy(DEPLOYMENT.DEPLOYMENT_ID)
            .fetch();
    unlisted.forEach(row -> AcceptedBy.hold(row).update());
    return unlisted.stream().map(DeploymentRecord::getDeploymentId).toList();
  }

  private void activate(Registration registration, String deploymentId) {
    Optional<AcceptedBy> file = Optional.of(AcceptedBy.FILE);
    AcceptedBy.FILE.accept(findOrInsert(registration, deploymentId, file)).update();
  }

  private Optional<DeploymentRecord> deployment(UUID registration, String deploymentId) {
    return sql.selectFrom(DEPLOYMENT)
        .where(
            DEPLOYMENT.REGISTRATION_ID.eq(registration), DEPLOYMENT.DEPLOYMENT_ID.eq(deploymentId))
        .fetchOptional();
  }

  private DeploymentRecord insert(
      Registration registration, String deploymentId, Optional<AcceptedBy> by) {
    DeploymentRecord row = sql.newRecord(DEPLOYMENT);
    row.setId(new UUID(chance.nextLong(), chance.nextLong()));
    row.setRegistrationId(registration.id());
    row.setDeploymentId(deploymentId);
    by.ifPresentOrElse(word -> word.accept(row), () -> AcceptedBy.hold(row));
    row.setFirstSeenAt(clock.instant());
    row.insert();
    return row;
  }

  private Registration insert(Registration registration, Source source) {
    RegistrationRecord row = columns(registration, source);
    row.setId(registration.id());
    row.setCreatedAt(clock.instant());
    sql.executeInsert(row);
    return registration;
  }

  private RegistrationRecord columns(Registration registration, Source source) {
    RegistrationRecord row =
        RegistrationRows.fill(sql.newRecord(REGISTRATION), registration, source);
    row.setActive(true);
    row.setWaitingSince(null);
    return row;
  }
}

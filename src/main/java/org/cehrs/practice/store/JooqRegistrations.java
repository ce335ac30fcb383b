package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.DEPLOYMENT;
import static org.cehrs.practice.store.schema.Tables.REGISTRATION;

import java.net.URI;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
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

  private static final String ACTIVE = "active";
  private static final String HELD = "held";

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
        .fetch(JooqRegistrations::toRegistration);
  }

  @Override
  public Optional<Registration> find(String issuer, String clientId) {
    return sql.selectFrom(REGISTRATION)
        .where(
            REGISTRATION.ISSUER.eq(issuer),
            REGISTRATION.CLIENT_ID.eq(clientId),
            REGISTRATION.ACTIVE.isTrue())
        .fetchOptional(JooqRegistrations::toRegistration);
  }

  @Override
  public Optional<Registration> find(UUID id) {
    return sql.selectFrom(REGISTRATION)
        .where(REGISTRATION.ID.eq(id), REGISTRATION.ACTIVE.isTrue())
        .fetchOptional(JooqRegistrations::toRegistration);
  }

  @Override
  public boolean accepts(Registration registration, String deploymentId) {
    DeploymentRecord deployment =
        Inserts.findOrInsert(
            () -> deployment(registration.id(), deploymentId),
            () -> insert(registration, deploymentId, registration.anyDeployment() ? ACTIVE : HELD));
    return deployment.getState().equals(ACTIVE) || registration.anyDeployment();
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
            REGISTRATION.SOURCE.eq(name(source)),
            REGISTRATION.ID.notIn(kept),
            REGISTRATION.ACTIVE.isTrue())
        .execute();
  }

  /** Also one that was retired: it comes back under its id. */
  private Optional<Registration> stored(String issuer, String clientId) {
    return sql.selectFrom(REGISTRATION)
        .where(REGISTRATION.ISSUER.eq(issuer), REGISTRATION.CLIENT_ID.eq(clientId))
        .fetchOptional(JooqRegistrations::toRegistration);
  }

  private static String name(Source source) {
    return source.name().toLowerCase(Locale.ROOT);
  }

  private void activate(Registration registration, String deploymentId) {
    DeploymentRecord deployment =
        Inserts.findOrInsert(
            () -> deployment(registration.id(), deploymentId),
            () -> insert(registration, deploymentId, ACTIVE));
    sql.update(DEPLOYMENT)
        .set(DEPLOYMENT.STATE, ACTIVE)
        .where(DEPLOYMENT.ID.eq(deployment.getId()))
        .execute();
  }

  private Optional<DeploymentRecord> deployment(UUID registration, String deploymentId) {
    return sql.selectFrom(DEPLOYMENT)
        .where(
            DEPLOYMENT.REGISTRATION_ID.eq(registration), DEPLOYMENT.DEPLOYMENT_ID.eq(deploymentId))
        .fetchOptional();
  }

  private DeploymentRecord insert(Registration registration, String deploymentId, String state) {
    DeploymentRecord row = sql.newRecord(DEPLOYMENT);
    row.setId(new UUID(chance.nextLong(), chance.nextLong()));
    row.setRegistrationId(registration.id());
    row.setDeploymentId(deploymentId);
    row.setState(state);
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
    RegistrationRecord row = sql.newRecord(REGISTRATION);
    row.setIssuer(registration.issuer());
    row.setClientId(registration.clientId());
    row.setName(registration.name());
    row.setAuthorizationEndpoint(registration.authorizationEndpoint().toString());
    row.setTokenEndpoint(registration.tokenEndpoint().toString());
    row.setJwksUri(registration.jwksUri().toString());
    row.setTokenAudience(registration.tokenAudience().orElse(null));
    row.setLineItemMaximum(boxed(registration.lineItemMaximum()));
    row.setFlavor(registration.flavor().name().toLowerCase(Locale.ROOT));
    row.setAnyDeployment(registration.anyDeployment());
    row.setSource(name(source));
    row.setActive(true);
    return row;
  }

  private static @Nullable Integer boxed(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }

  private static Registration toRegistration(RegistrationRecord row) {
    Integer maximum = row.getLineItemMaximum();
    return new Registration(
        row.getId(),
        row.getIssuer(),
        row.getClientId(),
        row.getName(),
        URI.create(row.getAuthorizationEndpoint()),
        URI.create(row.getTokenEndpoint()),
        URI.create(row.getJwksUri()),
        Optional.ofNullable(row.getTokenAudience()),
        maximum == null ? OptionalInt.empty() : OptionalInt.of(maximum),
        Registration.Flavor.valueOf(row.getFlavor().toUpperCase(Locale.ROOT)),
        row.getAnyDeployment());
  }
}

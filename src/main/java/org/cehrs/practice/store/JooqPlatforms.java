package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.DEPLOYMENT;
import static org.cehrs.practice.store.schema.Tables.REGISTRATION;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.cehrs.practice.administration.Platform;
import org.cehrs.practice.administration.Platform.State;
import org.cehrs.practice.administration.Platforms;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations.Source;
import org.cehrs.practice.store.schema.tables.records.DeploymentRecord;
import org.cehrs.practice.store.schema.tables.records.RegistrationRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Registrations and deployments as the administrator sees and changes them. */
@Repository
class JooqPlatforms implements Platforms {

  private final DSLContext sql;
  private final InstantSource clock;
  private final RandomGenerator chance;

  JooqPlatforms(DSLContext sql, InstantSource clock, RandomGenerator chance) {
    this.sql = sql;
    this.clock = clock;
    this.chance = chance;
  }

  @Override
  public List<Platform> all() {
    return where(DSL.noCondition());
  }

  @Override
  public Optional<Platform> find(UUID registration) {
    return where(REGISTRATION.ID.eq(registration)).stream().findFirst();
  }

  @Override
  public Optional<Platform> ofDeployment(UUID deployment) {
    return sql.select(DEPLOYMENT.REGISTRATION_ID)
        .from(DEPLOYMENT)
        .where(DEPLOYMENT.ID.eq(deployment))
        .fetchOptional(DEPLOYMENT.REGISTRATION_ID)
        .flatMap(this::find);
  }

  @Override
  public boolean knows(String issuer, String clientId) {
    return sql.fetchExists(
        REGISTRATION, REGISTRATION.ISSUER.eq(issuer), REGISTRATION.CLIENT_ID.eq(clientId));
  }

  @Override
  public void add(
      Registration registration, Optional<String> deploymentId, State state, Instant now) {
    RegistrationRecord row =
        RegistrationRows.fill(sql.newRecord(REGISTRATION), registration, Source.DYNAMIC);
    row.setId(registration.id());
    row.setActive(state == State.ACTIVE);
    row.setWaitingSince(state == State.WAITING ? now : null);
    row.setCreatedAt(now);
    row.insert();
    deploymentId.ifPresent(id -> insert(registration.id(), id));
  }

  @Override
  public void update(Registration registration, Optional<String> deploymentId) {
    sql.update(REGISTRATION)
        .set(RegistrationRows.fill(sql.newRecord(REGISTRATION), registration, Source.DYNAMIC))
        .where(REGISTRATION.ID.eq(registration.id()))
        .execute();
    deploymentId.ifPresent(id -> accept(registration.id(), id));
  }

  @Override
  public void approve(UUID registration) {
    setActive(registration, true);
  }

  @Override
  public void withdraw(UUID registration) {
    setActive(registration, false);
  }

  @Override
  public void approveDeployment(UUID deployment) {
    change(DEPLOYMENT.ID.eq(deployment), AcceptedBy.COMMAND.accept(new DeploymentRecord()));
  }

  @Override
  public void holdDeployment(UUID deployment) {
    change(DEPLOYMENT.ID.eq(deployment), AcceptedBy.hold(new DeploymentRecord()));
  }

  private void setActive(UUID registration, boolean active) {
    sql.update(REGISTRATION)
        .set(REGISTRATION.ACTIVE, active)
        .set(REGISTRATION.WAITING_SINCE, (Instant) null)
        .where(REGISTRATION.ID.eq(registration))
        .execute();
  }

  private void accept(UUID registration, String deploymentId) {
    int known =
        change(
            DEPLOYMENT
                .REGISTRATION_ID
                .eq(registration)
                .and(DEPLOYMENT.DEPLOYMENT_ID.eq(deploymentId)),
            AcceptedBy.COMMAND.accept(new DeploymentRecord()));
    if (known == 0) {
      insert(registration, deploymentId);
    }
  }

  private int change(Condition which, DeploymentRecord changed) {
    return sql.update(DEPLOYMENT).set(changed).where(which).execute();
  }

  private void insert(UUID registration, String deploymentId) {
    DeploymentRecord row = sql.newRecord(DEPLOYMENT);
    row.setId(new UUID(chance.nextLong(), chance.nextLong()));
    row.setRegistrationId(registration);
    row.setDeploymentId(deploymentId);
    AcceptedBy.COMMAND.accept(row);
    row.setFirstSeenAt(clock.instant());
    row.insert();
  }

  private List<Platform> where(Condition which) {
    Map<UUID, Result<DeploymentRecord>> deployments =
        sql.selectFrom(DEPLOYMENT)
            .where(
                DEPLOYMENT.REGISTRATION_ID.in(
                    DSL.select(REGISTRATION.ID).from(REGISTRATION).where(which)))
            .orderBy(DEPLOYMENT.FIRST_SEEN_AT, DEPLOYMENT.DEPLOYMENT_ID)
            .fetchGroups(DEPLOYMENT.REGISTRATION_ID);
    return sql.selectFrom(REGISTRATION)
        .where(which)
        .orderBy(REGISTRATION.ISSUER, REGISTRATION.CLIENT_ID)
        .fetch(row -> toPlatform(row, Optional.ofNullable(deployments.get(row.getId()))));
  }

  private static Platform toPlatform(
      RegistrationRecord row, Optional<Result<DeploymentRecord>> deployments) {
    return new Platform(
        RegistrationRows.toRegistration(row),
        RegistrationRows.source(row),
        state(row),
        row.getWaitingSince() == null ? row.getCreatedAt() : row.getWaitingSince(),
        deployments.stream().flatMap(List::stream).map(JooqPlatforms::toDeployment).toList());
  }

  private static State state(RegistrationRecord row) {
    if (row.getActive()) {
      return State.ACTIVE;
    }
    return row.getWaitingSince() == null ? State.WITHDRAWN : State.WAITING;
  }

  private static Platform.Deployment toDeployment(DeploymentRecord row) {
    return new Platform.Deployment(
        row.getId(),
        row.getDeploymentId(),
        row.getState().equals(AcceptedBy.HELD),
        AcceptedBy.FILE.column().equals(row.getAcceptedBy()),
        row.getFirstSeenAt());
  }
}

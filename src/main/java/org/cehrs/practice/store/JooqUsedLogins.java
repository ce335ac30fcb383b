package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.DEPLOYMENT;
import static org.cehrs.practice.store.schema.Tables.REGISTRATION;
import static org.cehrs.practice.store.schema.Tables.USED_LOGIN;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.lti.LoginStanding;
import org.cehrs.practice.lti.LoginUse;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.UsedLogins;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Logins that led to a launch. */
@Repository
class JooqUsedLogins implements UsedLogins {

  private final DSLContext sql;

  JooqUsedLogins(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<LoginStanding> standing(
      String stateHash, UUID registrationId, Optional<String> deploymentId) {
    return sql.select(REGISTRATION.fields())
        .select(DEPLOYMENT.STATE, USED_LOGIN.TOKEN_HASH, USED_LOGIN.LAUNCH_ID)
        .from(REGISTRATION)
        .leftJoin(DEPLOYMENT)
        .on(
            DEPLOYMENT.REGISTRATION_ID.eq(REGISTRATION.ID),
            DEPLOYMENT.DEPLOYMENT_ID.eq(deploymentId.orElse("")))
        .leftJoin(USED_LOGIN)
        .on(USED_LOGIN.STATE_HASH.eq(stateHash))
        .where(REGISTRATION.ID.eq(registrationId), REGISTRATION.ACTIVE.isTrue())
        .fetchOptional(JooqUsedLogins::toStanding);
  }

  @Override
  public boolean use(LoginUse use, String launchId) {
    return Inserts.tried(() ->
        sql.insertInto(USED_LOGIN)
            .set(USED_LOGIN.STATE_HASH, use.stateHash())
            .set(USED_LOGIN.TOKEN_HASH, use.tokenHash())
            .set(USED_LOGIN.LAUNCH_ID, launchId)
            .set(USED_LOGIN.OFFERED, use.offered())
            .set(USED_LOGIN.KEPT_UNTIL, use.keptUntil())
            .execute());
  }

  @Override
  public Optional<String> offered(String stateHash, Instant now) {
    return sql.select(USED_LOGIN.LAUNCH_ID)
        .from(USED_LOGIN)
        .where(
            USED_LOGIN.STATE_HASH.eq(stateHash),
            USED_LOGIN.OFFERED.isTrue(),
            USED_LOGIN.KEPT_UNTIL.gt(now))
        .fetchOptional(USED_LOGIN.LAUNCH_ID);
  }

  @Override
  public Optional<String> claim(String stateHash, Instant now) {
    return offered(stateHash, now).filter(launchId -> taken(stateHash));
  }

  private boolean taken(String stateHash) {
    return sql.update(USED_LOGIN)
            .set(USED_LOGIN.OFFERED, false)
            .where(USED_LOGIN.STATE_HASH.eq(stateHash), USED_LOGIN.OFFERED.isTrue())
            .execute()
        == 1;
  }

  @Override
  public int purge(Instant now) {
    return sql.deleteFrom(USED_LOGIN).where(USED_LOGIN.KEPT_UNTIL.lt(now)).execute();
  }

  private static LoginStanding toStanding(Record row) {
    Registration registration = RegistrationRows.toRegistration(row.into(REGISTRATION));
    return new LoginStanding(
        registration,
        JooqRegistrations.isActive(registration, row.get(DEPLOYMENT.STATE)),
        Optional.ofNullable(row.get(USED_LOGIN.TOKEN_HASH))
            .map(hash -> new LoginStanding.Used(hash, row.get(USED_LOGIN.LAUNCH_ID))));
  }
}

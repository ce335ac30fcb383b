package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.LOGIN_STATE;

import java.time.Instant;
import java.util.Optional;
import org.cehrs.practice.lti.LoginState;
import org.cehrs.practice.lti.LoginStates;
import org.cehrs.practice.store.schema.tables.records.LoginStateRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Logins that were begun. */
@Repository
class JooqLoginStates implements LoginStates {

  private final DSLContext sql;

  JooqLoginStates(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void open(LoginState state, Instant now) {
    LoginStateRecord row = sql.newRecord(LOGIN_STATE);
    row.setStateHash(state.stateHash());
    row.setRegistrationId(state.registrationId());
    row.setNonce(state.nonce());
    row.setBrowserHash(state.browserHash());
    row.setCreatedAt(now);
    row.setExpiresAt(state.expiresAt());
    row.setOffered(false);
    row.insert();
  }

  @Override
  public Optional<LoginState> find(String stateHash) {
    return sql.selectFrom(LOGIN_STATE)
        .where(LOGIN_STATE.STATE_HASH.eq(stateHash))
        .fetchOptional(JooqLoginStates::toState);
  }

  @Override
  public boolean use(String stateHash, String tokenHash, Instant now, Instant keepUntil) {
    return sql.update(LOGIN_STATE)
            .set(LOGIN_STATE.USED_AT, now)
            .set(LOGIN_STATE.TOKEN_HASH, tokenHash)
            .set(LOGIN_STATE.EXPIRES_AT, keepUntil)
            .where(LOGIN_STATE.STATE_HASH.eq(stateHash), LOGIN_STATE.USED_AT.isNull())
            .execute()
        == 1;
  }

  @Override
  public void ledTo(String stateHash, String launchId) {
    sql.update(LOGIN_STATE)
        .set(LOGIN_STATE.LAUNCH_ID, launchId)
        .where(LOGIN_STATE.STATE_HASH.eq(stateHash))
        .execute();
  }

  @Override
  public void offer(String stateHash, String launchId) {
    sql.update(LOGIN_STATE)
        .set(LOGIN_STATE.LAUNCH_ID, launchId)
        .set(LOGIN_STATE.OFFERED, true)
        .where(LOGIN_STATE.STATE_HASH.eq(stateHash))
        .execute();
  }

  @Override
  public Optional<String> claim(String stateHash, Instant now) {
    boolean claimed =
        sql.update(LOGIN_STATE)
                .set(LOGIN_STATE.OFFERED, false)
                .where(
                    LOGIN_STATE.STATE_HASH.eq(stateHash),
                    LOGIN_STATE.OFFERED.isTrue(),
                    LOGIN_STATE.EXPIRES_AT.gt(now))
                .execute()
            == 1;
    return claimed
        ? sql.select(LOGIN_STATE.LAUNCH_ID)
            .from(LOGIN_STATE)
            .where(LOGIN_STATE.STATE_HASH.eq(stateHash))
            .fetchOptional(LOGIN_STATE.LAUNCH_ID)
        : Optional.empty();
  }

  @Override
  public int purge(Instant now) {
    return sql.deleteFrom(LOGIN_STATE).where(LOGIN_STATE.EXPIRES_AT.lt(now)).execute();
  }

  private static LoginState toState(LoginStateRecord row) {
    return new LoginState(
        row.getStateHash(),
        row.getRegistrationId(),
        row.getNonce(),
        row.getBrowserHash(),
        row.getExpiresAt(),
        Optional.ofNullable(row.getTokenHash())
            .map(hash -> new LoginState.Use(hash, Optional.ofNullable(row.getLaunchId()))));
  }
}

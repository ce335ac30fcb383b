package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ACCESS_TOKEN;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.cehrs.practice.lti.services.AccessToken;
import org.cehrs.practice.lti.services.TokenCache;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Access tokens of all nodes. */
@Repository
class JooqTokenCache implements TokenCache {

  private final DSLContext sql;

  JooqTokenCache(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<AccessToken> find(Key key) {
    return sql.selectFrom(ACCESS_TOKEN)
        .where(isOf(key), ACCESS_TOKEN.TOKEN_ENDPOINT.eq(key.endpoint().toString()))
        .fetchOptional(row -> new AccessToken(row.getToken(), row.getUsableUntil()));
  }

  @Override
  public void keep(Key key, AccessToken token) {
    // Of two nodes that asked at once the later one's token stays; both count.
    if (!replace(key, token) && !Inserts.tried(() -> insert(key, token))) {
      replace(key, token);
    }
  }

  @Override
  public int purge(Instant now) {
    return sql.deleteFrom(ACCESS_TOKEN).where(ACCESS_TOKEN.USABLE_UNTIL.le(now)).execute();
  }

  private boolean replace(Key key, AccessToken token) {
    return sql.update(ACCESS_TOKEN)
            .set(ACCESS_TOKEN.TOKEN_ENDPOINT, key.endpoint().toString())
            .set(ACCESS_TOKEN.TOKEN, token.value())
            .set(ACCESS_TOKEN.USABLE_UNTIL, token.usableUntil())
            .where(isOf(key))
            .execute()
        == 1;
  }

  private void insert(Key key, AccessToken token) {
    sql.insertInto(ACCESS_TOKEN)
        .set(ACCESS_TOKEN.REGISTRATION_ID, key.registration())
        .set(ACCESS_TOKEN.SCOPES, scopes(key))
        .set(ACCESS_TOKEN.TOKEN_ENDPOINT, key.endpoint().toString())
        .set(ACCESS_TOKEN.TOKEN, token.value())
        .set(ACCESS_TOKEN.USABLE_UNTIL, token.usableUntil())
        .execute();
  }

  private static Condition isOf(Key key) {
    return ACCESS_TOKEN
        .REGISTRATION_ID
        .eq(key.registration())
        .and(ACCESS_TOKEN.SCOPES.eq(scopes(key)));
  }

  private static String scopes(Key key) {
    return String.join(" ", new TreeSet<>(key.scopes()));
  }
}

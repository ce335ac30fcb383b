package org.cehrs.practice.lti.services;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens without a database. */
final class MemoryTokenCache implements TokenCache {

  private final Map<Key, AccessToken> tokens = new ConcurrentHashMap<>();

  @Override
  public Optional<AccessToken> find(Key key) {
    return Optional.ofNullable(tokens.get(key));
  }

  @Override
  public void keep(Key key, AccessToken token) {
    tokens.put(key, token);
  }

  @Override
  public int purge(Instant now) {
    int before = tokens.size();
    tokens.values().removeIf(token -> !token.usableUntil().isAfter(now));
    return before - tokens.size();
  }
}

package org.cehrs.practice.lti.services;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of one node. */
public final class MemoryTokenCache implements TokenCache {

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
  public void drop(Key key, AccessToken token) {
    tokens.remove(key, token);
  }
}

package org.cehrs.practice.lti.services;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Port: access tokens that were granted, by registration and scopes. */
public interface TokenCache {

  /** What a token is good for. */
  record Key(UUID registration, Set<String> scopes) {

    public Key {
      scopes = Set.copyOf(scopes);
    }
  }

  Optional<AccessToken> find(Key key);

  void keep(Key key, AccessToken token);

  /** Drops a token that the platform no longer takes, unless another stands in its place. */
  void drop(Key key, AccessToken token);
}

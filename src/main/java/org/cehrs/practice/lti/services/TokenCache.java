package org.cehrs.practice.lti.services;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Port: access tokens that were granted, shared by all nodes. */
public interface TokenCache {

  /**
   * What a token is good for.
   *
   * @param endpoint where it was granted: it counts with that host alone
   */
  record Key(UUID registration, URI endpoint, Set<String> scopes) {

    public Key {
      scopes = Set.copyOf(scopes);
    }
  }

  Optional<AccessToken> find(Key key);

  /** Keeps a token in the place of any other for the same registration and scopes. */
  void keep(Key key, AccessToken token);

  /** Deletes what counts no longer. */
  int purge(Instant now);
}

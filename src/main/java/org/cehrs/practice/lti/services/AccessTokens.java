package org.cehrs.practice.lti.services;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.cehrs.practice.lti.Registration;

/**
 * Access tokens (LTI Security Framework 1.0, clause 4.1), kept until shortly before they expire.
 * Each is asked for by one caller at a time: Canvas refuses more than a few requests in a row.
 */
public final class AccessTokens {

  /** After a failure nobody asks again for this long. */
  private static final Duration REST = Duration.ofSeconds(5);

  private record Failure(ServiceProblem problem, Instant until) {}

  private final TokenRequest request;
  private final TokenCache cache;
  private final InstantSource clock;
  private final Map<TokenCache.Key, ReentrantLock> asking = new ConcurrentHashMap<>();
  private final Map<TokenCache.Key, Failure> failures = new ConcurrentHashMap<>();

  public AccessTokens(TokenRequest request, TokenCache cache, InstantSource clock) {
    this.request = request;
    this.cache = cache;
    this.clock = clock;
  }

  TokenOutcome token(Registration registration, String scope) {
    TokenCache.Key key = new TokenCache.Key(registration.id(), Set.of(scope));
    Optional<TokenOutcome> kept = kept(key);
    if (kept.isPresent()) {
      return kept.get();
    }
    ReentrantLock turn = asking.computeIfAbsent(key, unused -> new ReentrantLock());
    turn.lock();
    try {
      return kept(key).orElseGet(() -> asked(registration, key));
    } finally {
      turn.unlock();
    }
  }

  void drop(Registration registration, String scope, AccessToken token) {
    cache.drop(new TokenCache.Key(registration.id(), Set.of(scope)), token);
  }

  private Optional<TokenOutcome> kept(TokenCache.Key key) {
    Instant now = clock.instant();
    return cache
        .find(key)
        .filter(token -> now.isBefore(token.usableUntil()))
        .<TokenOutcome>map(TokenOutcome.Granted::new)
        .or(() ->
            Optional.ofNullable(failures.get(key))
                .filter(failure -> now.isBefore(failure.until()))
                .map(Failure::problem));
  }

  private TokenOutcome asked(Registration registration, TokenCache.Key key) {
    TokenOutcome outcome = request.send(registration, key.scopes());
    switch (outcome) {
      case TokenOutcome.Granted granted -> {
        failures.remove(key);
        cache.keep(key, granted.token());
      }
      case ServiceProblem problem ->
          failures.put(key, new Failure(problem, clock.instant().plus(REST)));
    }
    return outcome;
  }
}

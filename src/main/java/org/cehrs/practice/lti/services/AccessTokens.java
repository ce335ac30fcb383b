package org.cehrs.practice.lti.services;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.cehrs.practice.lti.Registration;

/**
 * Access tokens (LTI Security Framework 1.0, clause 4.1), kept for all nodes until shortly before
 * they expire. On one node each is asked for by one caller at a time, and one is for all that the
 * gradebook needs where the platform grants that: Canvas refuses more than a few requests in a row.
 */
public final class AccessTokens {

  /** After a failure nobody asks again for this long, or for as long as the platform says. */
  private static final Duration REST = Duration.ofSeconds(5);

  /**
   * A token is not replaced again before. Where the tool was removed from a course every token is
   * refused, that counts in the others, and Canvas has 200 units less room for each request.
   */
  private static final Duration NEW = Duration.ofMinutes(5);

  private static final Set<String> OF_GRADEBOOK =
      Set.of(Scopes.LINE_ITEM, Scopes.RESULT, Scopes.SCORE);

  private record Failure(ServiceProblem problem, Span rest) {}

  /** A time that begins now. A clock that was ahead meanwhile leaves none behind. */
  private record Span(Instant from, Duration length) {

    boolean holds(Instant now) {
      return !now.isBefore(from) && now.isBefore(from.plus(length));
    }
  }

  private final TokenRequest request;
  private final TokenCache cache;
  private final InstantSource clock;
  private final Map<TokenCache.Key, ReentrantLock> asking = new ConcurrentHashMap<>();
  private final Map<TokenCache.Key, Failure> failures = new ConcurrentHashMap<>();
  private final Map<TokenCache.Key, Span> replaced = new ConcurrentHashMap<>();

  /** What is not granted at once; scope by scope some of it may be. */
  private final Set<TokenCache.Key> notTogether = ConcurrentHashMap.newKeySet();

  public AccessTokens(TokenRequest request, TokenCache cache, InstantSource clock) {
    this.request = request;
    this.cache = cache;
    this.clock = clock;
  }

  TokenOutcome token(Registration registration, String scope) {
    TokenCache.Key key = key(registration, scope);
    TokenOutcome outcome = kept(key).orElseGet(() -> first(registration, key));
    if (key.scopes().size() > 1 && isNotAllowed(outcome)) {
      notTogether.add(key);
      return token(registration, scope);
    }
    return outcome;
  }

  private TokenOutcome first(Registration registration, TokenCache.Key key) {
    return alone(key, () -> kept(key).orElseGet(() -> asked(registration, key)));
  }

  private static boolean isNotAllowed(TokenOutcome outcome) {
    return outcome instanceof ServiceProblem.Refused(ServiceProblem.Cause cause, String reason)
        && cause == ServiceProblem.Cause.NOT_ALLOWED;
  }

  /**
   * Another token in the place of one that was refused, which stays for others until there is one;
   * empty where it is new.
   */
  Optional<TokenOutcome> instead(Registration registration, String scope, AccessToken refused) {
    TokenCache.Key key = key(registration, scope);
    return alone(
        key,
        () -> {
          Optional<AccessToken> now = usable(key);
          if (now.filter(token -> !token.value().equals(refused.value())).isPresent()) {
            return now.map(TokenOutcome.Granted::new);
          }
          return isNew(key)
              ? Optional.empty()
              : Optional.of(failure(key).orElseGet(() -> replacement(registration, key)));
        });
  }

  private <T> T alone(TokenCache.Key key, Supplier<T> step) {
    ReentrantLock turn = asking.computeIfAbsent(key, unused -> new ReentrantLock());
    turn.lock();
    try {
      return step.get();
    } finally {
      turn.unlock();
    }
  }

  private boolean isNew(TokenCache.Key key) {
    return Optional.ofNullable(replaced.get(key))
        .filter(span -> span.holds(clock.instant()))
        .isPresent();
  }

  private TokenOutcome replacement(Registration registration, TokenCache.Key key) {
    TokenOutcome outcome = asked(registration, key);
    if (outcome instanceof TokenOutcome.Granted) {
      replaced.put(key, new Span(clock.instant(), NEW));
    }
    return outcome;
  }

  private TokenCache.Key key(Registration registration, String scope) {
    TokenCache.Key together = key(registration, OF_GRADEBOOK);
    return OF_GRADEBOOK.contains(scope) && !notTogether.contains(together)
        ? together
        : key(registration, Set.of(scope));
  }

  private static TokenCache.Key key(Registration registration, Set<String> scopes) {
    return new TokenCache.Key(registration.id(), registration.tokenEndpoint(), scopes);
  }

  private Optional<TokenOutcome> kept(TokenCache.Key key) {
    return usable(key).<TokenOutcome>map(TokenOutcome.Granted::new).or(() -> failure(key));
  }

  private Optional<AccessToken> usable(TokenCache.Key key) {
    return cache.find(key).filter(token -> clock.instant().isBefore(token.usableUntil()));
  }

  private Optional<TokenOutcome> failure(TokenCache.Key key) {
    return Optional.ofNullable(failures.get(key))
        .filter(failure -> failure.rest().holds(clock.instant()))
        .map(Failure::problem);
  }

  private TokenOutcome asked(Registration registration, TokenCache.Key key) {
    TokenOutcome outcome = request.send(registration, key.scopes());
    switch (outcome) {
      case TokenOutcome.Granted granted -> {
        failures.remove(key);
        cache.keep(key, granted.token());
      }
      case ServiceProblem problem ->
          failures.put(key, new Failure(problem, new Span(clock.instant(), rest(problem))));
    }
    return outcome;
  }

  private static Duration rest(ServiceProblem problem) {
    return problem instanceof ServiceProblem.Throttled(Optional<Duration> asked)
        ? asked.filter(longer -> longer.compareTo(REST) > 0).orElse(REST)
        : REST;
  }
}

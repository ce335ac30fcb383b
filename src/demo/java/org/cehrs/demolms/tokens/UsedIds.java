package org.cehrs.demolms.tokens;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The ids of JWTs that were used, until these expire. */
final class UsedIds {

  private final Map<String, Instant> ends = new ConcurrentHashMap<>();

  /** Uses an id up; the fault where it was used before. */
  Optional<TokenFault> use(Assertion assertion) {
    ends.values().removeIf(end -> end.isBefore(assertion.now()));
    String id = assertion.id().orElse("");
    Instant end = assertion.expiry().orElse(assertion.now());
    return ends.putIfAbsent(id, end) == null
        ? Optional.empty()
        : Optional.of(new TokenFault(TokenFault.Kind.ID, "jti was used before"));
  }
}

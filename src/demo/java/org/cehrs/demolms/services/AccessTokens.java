package org.cehrs.demolms.services;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cehrs.demolms.http.Refused;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.platform.Platform;
import org.cehrs.demolms.platform.Scope;
import org.cehrs.demolms.platform.Secrets;

/** Bearer tokens and what each of them opens. */
public final class AccessTokens {

  static final Duration LIFE = Duration.ofHours(1);
  private static final String SCHEME = "Bearer ";

  private record Grant(Set<Scope> scopes, Instant end) {}

  private final Map<String, Grant> grants = new ConcurrentHashMap<>();
  private final Platform platform;
  private final InstantSource clock;
  private final Secrets secrets;

  public AccessTokens(Platform platform, InstantSource clock, Secrets secrets) {
    this.platform = platform;
    this.clock = clock;
    this.secrets = secrets;
  }

  String issue(Set<Scope> scopes) {
    grants.values().removeIf(this::isOver);
    String token = secrets.next();
    grants.put(token, new Grant(Set.copyOf(scopes), clock.instant().plus(LIFE)));
    return token;
  }

  /** Refuses a request whose token is missing, over, or has none of these scopes. */
  void require(Request request, Scope... oneOf) {
    Grant grant =
        grantOf(request)
            .orElseThrow(() ->
                Refused.bearer(
                    401, "invalid_token", "The access token is missing, unknown or over."));
    if (Arrays.stream(oneOf).noneMatch(grant.scopes()::contains)) {
      throw Refused.bearer(
          platform.flavor().insufficientScopeStatus(),
          "insufficient_scope",
          "The access token needs the scope " + oneOf[0].uri() + ".");
    }
  }

  private Optional<Grant> grantOf(Request request) {
    return request
        .header("Authorization")
        .filter(value -> value.startsWith(SCHEME))
        .map(value -> value.substring(SCHEME.length()))
        .flatMap(token -> Optional.ofNullable(grants.get(token)))
        .filter(grant -> !isOver(grant));
  }

  private boolean isOver(Grant grant) {
    return !clock.instant().isBefore(grant.end());
  }
}

package org.cehrs.demolms.tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.platform.Scope;
import org.cehrs.demolms.platform.TimeAndChance;
import org.cehrs.demolms.platform.Tool;

/** Bearer tokens and what each of them opens. */
public final class AccessTokens {

  static final Duration LIFE = Duration.ofHours(1);
  private static final String SCHEME = "Bearer ";

  /** What a token opens, and for whom. */
  public record Grant(Tool tool, Set<Scope> scopes, Instant end) {

    public Grant {
      scopes = Set.copyOf(scopes);
    }
  }

  private final Map<String, Grant> grants = new ConcurrentHashMap<>();
  private final TimeAndChance world;

  public AccessTokens(TimeAndChance world) {
    this.world = world;
  }

  void keep(String token, Tool tool, Set<Scope> scopes) {
    grants.values().removeIf(this::isOver);
    grants.put(token, new Grant(tool, scopes, world.now().plus(LIFE)));
  }

  /** What the request's token opens; empty where it is missing, unknown or over. */
  public Optional<Grant> of(Request request) {
    return request
        .header("Authorization")
        .filter(value -> value.startsWith(SCHEME))
        .map(value -> value.substring(SCHEME.length()))
        .flatMap(token -> Optional.ofNullable(grants.get(token)))
        .filter(grant -> !isOver(grant));
  }

  private boolean isOver(Grant grant) {
    return !world.now().isBefore(grant.end());
  }
}

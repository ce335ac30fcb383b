package org.cehrs.demolms.services;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cehrs.demolms.platform.Platform;

/** What the claims of a client assertion must say (RFC 7523, 3). The strictest of each product. */
final class AssertionRules {

  private static final Duration OLDEST = Duration.ofMinutes(5);

  private final List<Function<JWTClaimsSet, Optional<String>>> rules =
      List.of(this::issuer, this::subject, this::audience, this::expiry, this::issuedAt, this::id);

  private final Map<String, Instant> usedIds = new ConcurrentHashMap<>();
  private final Platform platform;
  private final InstantSource clock;

  AssertionRules(Platform platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** Refuses with the first fault; a claims set that passes has used its {@code jti} up. */
  void check(JWTClaimsSet claims) {
    Stream<String> faults = rules.stream().flatMap(rule -> rule.apply(claims).stream());
    faults
        .findFirst()
        .ifPresent(fault -> {
          throw ClientAssertion.refused(fault);
        });
  }

  private Optional<String> issuer(JWTClaimsSet claims) {
    return mustBeClient("iss", Optional.ofNullable(claims.getIssuer()));
  }

  private Optional<String> subject(JWTClaimsSet claims) {
    return mustBeClient("sub", Optional.ofNullable(claims.getSubject()));
  }

  private Optional<String> mustBeClient(String claim, Optional<String> value) {
    String client = platform.flavor().clientId();
    return faultUnless(
        value.filter(client::equals).isPresent(),
        "%s must be the client id \"%s\", got \"%s\"".formatted(claim, client, value.orElse("")));
  }

  private Optional<String> audience(JWTClaimsSet claims) {
    String own = platform.token().toString();
    return faultUnless(
        claims.getAudience().contains(own),
        "aud must name the token endpoint %s, got %s".formatted(own, claims.getAudience()));
  }

  private Optional<String> expiry(JWTClaimsSet claims) {
    Optional<Instant> end = instant(claims.getExpirationTime());
    return faultUnless(end.filter(clock.instant()::isBefore).isPresent(), "exp is missing or past");
  }

  // No leeway: Moodle takes no assertion that its own clock holds to be from the future.
  private Optional<String> issuedAt(JWTClaimsSet claims) {
    Instant now = clock.instant();
    return faultUnless(
        instant(claims.getIssueTime())
            .filter(issued -> !issued.isAfter(now) && !issued.isBefore(now.minus(OLDEST)))
            .isPresent(),
        "iat is missing, in the future or older than five minutes; it is " + now + " here");
  }

  private Optional<String> id(JWTClaimsSet claims) {
    usedIds.values().removeIf(end -> end.isBefore(clock.instant()));
    Instant end = claims.getExpirationTime().toInstant();
    return faultUnless(
        Optional.ofNullable(claims.getJWTID())
            .filter(id -> !id.isBlank() && usedIds.putIfAbsent(id, end) == null)
            .isPresent(),
        "jti is missing or was used before");
  }

  private static Optional<Instant> instant(Date date) {
    return Optional.ofNullable(date).map(Date::toInstant);
  }

  private static Optional<String> faultUnless(boolean right, String fault) {
    return right ? Optional.empty() : Optional.of(fault);
  }
}

package org.cehrs.demolms.tokens;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.cehrs.demolms.platform.Platform;
import org.cehrs.demolms.platform.Tool;

/**
 * What a tool says in a JWT whose signature is right, and what it is held against.
 *
 * @param audience what {@code aud} has to name
 */
public record Assertion(JWTClaimsSet claims, Tool tool, String audience, Instant now) {

  /** A client assertion (RFC 7523). */
  static Assertion forToken(ToolJwt.Verified jwt, Platform platform, Instant now) {
    return new Assertion(jwt.claims(), jwt.tool(), platform.token().toString(), now);
  }

  public Optional<Instant> issuedAt() {
    return Optional.ofNullable(claims.getIssueTime()).map(Date::toInstant);
  }

  public Optional<Instant> expiry() {
    return Optional.ofNullable(claims.getExpirationTime()).map(Date::toInstant);
  }

  public Optional<String> id() {
    return Optional.ofNullable(claims.getJWTID()).filter(id -> !id.isBlank());
  }

  /** A claim that is a text; empty where it is absent, blank or something else. */
  public Optional<String> text(String claim) {
    return Optional.ofNullable(claims.getClaim(claim))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(text -> !text.isBlank());
  }

  public boolean isForUs() {
    return claims.getAudience().contains(audience);
  }
}

package org.cehrs.demolms.canvas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.TimeAndChance;
import org.cehrs.demolms.tokens.Assertion;
import org.cehrs.demolms.tokens.TokenFault;
import org.cehrs.demolms.tokens.TokenHabits;

/** A token costs a third of what a tool may spend at once. */
final class CanvasTokens implements TokenHabits {

  private static final double COST = 200;
  private static final Duration OLDEST = Duration.ofMinutes(5);
  private static final Duration AHEAD = Duration.ofSeconds(30);

  private final Bucket bucket;

  CanvasTokens(TimeAndChance world) {
    this.bucket = new Bucket(world.clock());
  }

  @Override
  public Optional<Response> admit() {
    return bucket.take(COST) ? Optional.empty() : Optional.of(CanvasServices.throttled());
  }

  @Override
  public Optional<TokenFault> fault(Assertion assertion) {
    if (assertion.id().isEmpty()) {
      return fault(TokenFault.Kind.ID, "the following assertions are missing: jti");
    }
    if (!assertion.isForUs()) {
      return fault(TokenFault.Kind.AUDIENCE, "the 'aud' is invalid");
    }
    if (assertion.expiry().filter(assertion.now()::isBefore).isEmpty()) {
      return fault(TokenFault.Kind.EXPIRY, "the JWT has expired");
    }
    return assertion.issuedAt().filter(issued -> isRecent(issued, assertion.now())).isPresent()
        ? Optional.empty()
        : fault(TokenFault.Kind.ISSUED, "the 'iat' must be less than 5 minutes old");
  }

  @Override
  public boolean refusesReplays() {
    return false;
  }

  /** A JWT by its looks; tools must not look. */
  @Override
  public String token(String random) {
    return String.join(".", part("{\"typ\":\"JWT\",\"alg\":\"HS256\"}"), part(random), part("-"));
  }

  @Override
  public Response refusal(TokenFault fault) {
    var body = new LinkedHashMap<String, Object>();
    body.put("error", fault.kind() == TokenFault.Kind.SCOPE ? "invalid_scope" : "invalid_request");
    body.put(
        "error_description",
        fault.kind() == TokenFault.Kind.SIGNATURE ? "JWS signature invalid." : fault.detail());
    return Response.json(400, body);
  }

  private static boolean isRecent(Instant issued, Instant now) {
    return !issued.isBefore(now.minus(OLDEST)) && !issued.isAfter(now.plus(AHEAD));
  }

  private static Optional<TokenFault> fault(TokenFault.Kind kind, String detail) {
    return Optional.of(new TokenFault(kind, detail));
  }

  private static String part(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}

package org.cehrs.demolms.tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What tools must say of themselves in a JWT. The strictest of each product. */
public final class AssertionRules {

  private static final Duration OLDEST = Duration.ofMinutes(5);

  private static final List<Function<Assertion, Optional<TokenFault>>> MESSAGE =
      List.of(
          AssertionRules::issuer,
          AssertionRules::audience,
          AssertionRules::expiry,
          AssertionRules::issuedAt);

  private AssertionRules() {}

  /** The first fault of a message that a tool sends through the browser. */
  public static Optional<TokenFault> messageFault(Assertion message) {
    return MESSAGE.stream().flatMap(rule -> rule.apply(message).stream()).findFirst();
  }

  /** The first fault of a client assertion (RFC 7523, 3). */
  static Optional<TokenFault> fault(Assertion assertion) {
    return messageFault(assertion).or(() -> subject(assertion)).or(() -> id(assertion));
  }

  private static Optional<TokenFault> issuer(Assertion assertion) {
    return mustBeClient("iss", assertion, Optional.ofNullable(assertion.claims().getIssuer()));
  }

  private static Optional<TokenFault> subject(Assertion assertion) {
    return mustBeClient("sub", assertion, Optional.ofNullable(assertion.claims().getSubject()));
  }

  private static Optional<TokenFault> mustBeClient(
      String claim, Assertion assertion, Optional<String> value) {
    String client = assertion.tool().clientId();
    return faultUnless(
        value.filter(client::equals).isPresent(),
        TokenFault.Kind.CLIENT,
        "%s must be the client id \"%s\", got \"%s\"".formatted(claim, client, value.orElse("")));
  }

  private static Optional<TokenFault> audience(Assertion assertion) {
    return faultUnless(
        assertion.isForUs(),
        TokenFault.Kind.AUDIENCE,
        "aud must name %s, got %s"
            .formatted(assertion.audience(), assertion.claims().getAudience()));
  }

  private static Optional<TokenFault> expiry(Assertion assertion) {
    return faultUnless(
        assertion.expiry().filter(assertion.now()::isBefore).isPresent(),
        TokenFault.Kind.EXPIRY,
        "exp is missing or past");
  }

  // No leeway: Moodle takes no assertion that its own clock holds to be from the future.
  private static Optional<TokenFault> issuedAt(Assertion assertion) {
    Instant now = assertion.now();
    return faultUnless(
        assertion
            .issuedAt()
            .filter(issued -> !issued.isAfter(now) && !issued.isBefore(now.minus(OLDEST)))
            .isPresent(),
        TokenFault.Kind.ISSUED,
        "iat is missing, in the future or older than five minutes; it is " + now + " here");
  }

  private static Optional<TokenFault> id(Assertion assertion) {
    return faultUnless(assertion.id().isPresent(), TokenFault.Kind.ID, "jti is missing");
  }

  private static Optional<TokenFault> faultUnless(
      boolean right, TokenFault.Kind kind, String detail) {
    return right ? Optional.empty() : Optional.of(new TokenFault(kind, detail));
  }
}

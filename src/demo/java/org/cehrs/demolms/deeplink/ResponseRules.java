package org.cehrs.demolms.deeplink;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cehrs.demolms.tokens.Assertion;
import org.cehrs.demolms.tokens.AssertionRules;
import org.cehrs.demolms.tokens.TokenFault;

/** What a deep linking response must say (Deep Linking 2.0, 3.4). */
public final class ResponseRules {

  public static final String DATA = "https://purl.imsglobal.org/spec/lti-dl/claim/data";
  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

  private ResponseRules() {}

  public static Optional<TokenFault> fault(Assertion message) {
    Stream<Function<Assertion, Optional<TokenFault>>> rules =
        Stream.of(
            AssertionRules::messageFault,
            ResponseRules::nonce,
            one -> mustBe(one, LTI + "deployment_id", one.tool().deploymentId()),
            one -> mustBe(one, LTI + "message_type", "LtiDeepLinkingResponse"),
            one -> mustBe(one, LTI + "version", "1.3.0"));
    return rules.flatMap(rule -> rule.apply(message).stream()).findFirst();
  }

  static Optional<TokenFault> mustBe(Assertion message, String claim, String value) {
    String got = message.text(claim).orElse("");
    return got.equals(value)
        ? Optional.empty()
        : Optional.of(
            new TokenFault(
                TokenFault.Kind.CLAIM,
                "%s must be \"%s\", got \"%s\"".formatted(claim, value, got)));
  }

  private static Optional<TokenFault> nonce(Assertion message) {
    return message.text("nonce").isPresent()
        ? Optional.empty()
        : Optional.of(new TokenFault(TokenFault.Kind.CLAIM, "nonce is missing"));
  }
}

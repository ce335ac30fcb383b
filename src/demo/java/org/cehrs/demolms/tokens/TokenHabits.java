package org.cehrs.demolms.tokens;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.http.Response;

/**
 * What one product's token endpoint does its own way. The methods as they stand here keep to the
 * specifications, as strictly as the strictest product.
 */
public interface TokenHabits {

  /** The answer that keeps a request out, whatever it says. */
  default Optional<Response> admit() {
    return Optional.empty();
  }

  /** The first thing that is wrong with an assertion. */
  default Optional<TokenFault> fault(Assertion assertion) {
    return AssertionRules.fault(assertion);
  }

  /** Whether a {@code jti} is good for one token only. */
  default boolean refusesReplays() {
    return true;
  }

  /** Whether a scope that is not offered is left out, instead of refused. */
  default boolean dropsUnknownScopes() {
    return false;
  }

  /**
   * The access token.
   *
   * @param random 32 hexadecimal digits
   */
  default String token(String random) {
    return random;
  }

  default Response answer(Map<String, Object> answer) {
    return Response.json(200, answer).with("Pragma", "no-cache");
  }

  /** The error body of OAuth 2.0 (RFC 6749, 5.2). */
  default Response refusal(TokenFault fault) {
    if (fault.kind() == TokenFault.Kind.NO_FORM) {
      return Response.text(415, fault.detail());
    }
    String error =
        switch (fault.kind()) {
          case PARAMETER -> "invalid_request";
          case GRANT_TYPE -> "unsupported_grant_type";
          case SCOPE -> "invalid_scope";
          default -> "invalid_client";
        };
    var body = new LinkedHashMap<String, Object>();
    body.put("error", error);
    body.put("error_description", fault.detail());
    return Response.json(400, body);
  }
}

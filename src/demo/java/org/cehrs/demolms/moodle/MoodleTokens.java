package org.cehrs.demolms.moodle;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.tokens.Assertion;
import org.cehrs.demolms.tokens.TokenFault;
import org.cehrs.demolms.tokens.TokenHabits;

/** Answers JSON that calls itself a web page, and errors that are not always JSON. */
final class MoodleTokens implements TokenHabits {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx").withZone(ZoneOffset.UTC);

  /** No leeway for clocks; audience, issuer and id are not looked at. */
  @Override
  public Optional<TokenFault> fault(Assertion assertion) {
    if (assertion.expiry().filter(end -> !end.isAfter(assertion.now())).isPresent()) {
      return Optional.of(new TokenFault(TokenFault.Kind.EXPIRY, "Expired token"));
    }
    return assertion
        .issuedAt()
        .filter(issued -> issued.isAfter(assertion.now()))
        .map(issued ->
            new TokenFault(
                TokenFault.Kind.ISSUED,
                "Cannot handle token with iat prior to " + TIME.format(issued)));
  }

  @Override
  public boolean refusesReplays() {
    return false;
  }

  @Override
  public boolean dropsUnknownScopes() {
    return true;
  }

  @Override
  public Response answer(Map<String, Object> answer) {
    return page(200, answer);
  }

  @Override
  public Response refusal(TokenFault fault) {
    return fault.kind() == TokenFault.Kind.KEYS_UNREACHABLE
        ? MoodlePages.error(404, fault.detail())
        : page(400, Map.of("error", words(fault)));
  }

  private static String words(TokenFault fault) {
    return switch (fault.kind()) {
      case NO_FORM, PARAMETER, MALFORMED, ALGORITHM -> "invalid_request";
      case GRANT_TYPE -> "unsupported_grant_type";
      case SCOPE -> "invalid_scope";
      case NO_KEY_ID -> "error/Error: kid must be provided in JWT header.";
      case UNKNOWN_KEY -> "\"kid\" invalid, unable to lookup correct key";
      case SIGNATURE -> "Signature verification failed";
      case CLIENT -> "invalid_client";
      default -> fault.detail();
    };
  }

  // Texts are put between quotes as they are, so that some answers are no JSON.
  private static Response page(int status, Map<String, Object> fields) {
    String json =
        fields.entrySet().stream()
            .map(field -> "  \"%s\" : %s".formatted(field.getKey(), value(field.getValue())))
            .collect(Collectors.joining(",\n", "{\n", "\n}"));
    return Response.of(status, "text/html; charset=utf-8", json);
  }

  private static String value(Object value) {
    return value instanceof Number ? value.toString() : "\"" + value + "\"";
  }
}

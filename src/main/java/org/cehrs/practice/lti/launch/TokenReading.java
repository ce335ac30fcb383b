package org.cehrs.practice.lti.launch;

import java.util.List;
import java.util.Optional;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;
import tools.jackson.databind.JsonNode;

/**
 * Takes a compact JWS apart (RFC 7515, clause 5.2), more strictly than most: no two readers can see
 * different claims in what is read here.
 */
sealed interface TokenReading {

  record Read(IdToken token) implements TokenReading {}

  record Unreadable(Refusal refusal) implements TokenReading {}

  /** In characters; real launches have about eight thousand. */
  int LARGEST = 64 * 1024;

  static TokenReading of(String compact) {
    if (compact.length() > LARGEST) {
      return unreadable(
          "the id_token has %d characters, more than %d".formatted(compact.length(), LARGEST));
    }
    List<String> parts = List.of(compact.split("\\.", -1));
    return switch (parts.size()) {
      case 3 -> read(compact, StrictJson.object(parts.get(0)), StrictJson.object(parts.get(1)));
      case 5 -> unreadable("the id_token is encrypted (five parts); expected is a signed one");
      default ->
          unreadable("the id_token has %d parts, expected are three".formatted(parts.size()));
    };
  }

  private static TokenReading read(
      String compact, Optional<JsonNode> header, Optional<JsonNode> claims) {
    if (header.isEmpty() || claims.isEmpty()) {
      return unreadable(
          "the id_token's header or payload is no JSON object in base64url with distinct names");
    }
    if (!header.get().path("alg").isString()) {
      return unreadable("the id_token's header has no alg");
    }
    return header.get().has("crit")
        ? unreadable("the id_token's header demands extensions (crit) that nobody knows here")
        : new Read(new IdToken(header.get(), claims.get(), compact));
  }

  private static TokenReading unreadable(String detail) {
    return new Unreadable(new Refusal(Reason.TOKEN_MALFORMED, detail));
  }
}

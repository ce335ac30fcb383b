package org.cehrs.practice.lti.registration.dynamic;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Moodle's registration token says it is for. Nothing is proved by it: it only spares an
 * administrator a registration that would be refused afterwards.
 */
public enum RegistrationToken {
  NEW,
  UPDATE,
  UNTOLD;

  private static final JsonMapper JSON = new JsonMapper();

  public static RegistrationToken of(Optional<String> token) {
    return switch (token.map(RegistrationToken::scope).orElse("")) {
      case "reg" -> NEW;
      case "reg-update" -> UPDATE;
      default -> UNTOLD;
    };
  }

  private static String scope(String token) {
    try {
      String[] parts = token.split("\\.", -1);
      return parts.length < 2
          ? ""
          : JSON.readTree(
                  new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
              .path("scope")
              .asString("");
    } catch (IllegalArgumentException | JacksonException e) {
      return "";
    }
  }
}

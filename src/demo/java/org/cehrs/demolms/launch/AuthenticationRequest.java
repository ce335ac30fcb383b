package org.cehrs.demolms.launch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cehrs.demolms.http.Parameters;

/** The tool's authentication request, parameter by parameter (Security Framework 1.0, 5.1.1.2). */
public record AuthenticationRequest(Parameters parameters) {

  /** A value that the specification fixes, and the error that any other value is answered with. */
  private record Fixed(String name, String value, String error) {}

  private static final List<Fixed> FIXED =
      List.of(
          new Fixed("scope", "openid", "invalid_scope"),
          new Fixed("response_type", "id_token", "unsupported_response_type"),
          new Fixed("response_mode", "form_post", "invalid_request"),
          new Fixed("prompt", "none", "invalid_request"));

  private static final List<String> NEEDED = List.of("nonce", "login_hint", "lti_message_hint");

  /** The first parameter that is missing or wrong. */
  public Optional<AuthenticationError> fault() {
    Stream<AuthenticationError> wrong =
        FIXED.stream().filter(fixed -> !has(fixed)).map(this::unexpected);
    Stream<AuthenticationError> absent =
        NEEDED.stream().filter(name -> parameters.get(name).isEmpty()).map(this::missing);
    return Stream.concat(wrong, absent).findFirst();
  }

  public String value(String name) {
    return parameters.get(name).orElse("");
  }

  private boolean has(Fixed fixed) {
    return value(fixed.name()).equals(fixed.value());
  }

  private AuthenticationError unexpected(Fixed fixed) {
    String description =
        "%s must be \"%s\", got \"%s\"".formatted(fixed.name(), fixed.value(), value(fixed.name()));
    return new AuthenticationError(fixed.error(), description);
  }

  private AuthenticationError missing(String name) {
    return new AuthenticationError("invalid_request", name + " is missing");
  }
}

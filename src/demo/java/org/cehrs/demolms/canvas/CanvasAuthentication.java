package org.cehrs.demolms.canvas;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cehrs.demolms.launch.AuthenticationError;
import org.cehrs.demolms.launch.AuthenticationHabits;
import org.cehrs.demolms.launch.AuthenticationRequest;

/** Canvas wants the message hint too, which the specification leaves open. */
final class CanvasAuthentication implements AuthenticationHabits {

  private static final List<String> NEEDED =
      List.of(
          "client_id",
          "login_hint",
          "lti_message_hint",
          "nonce",
          "prompt",
          "redirect_uri",
          "response_mode",
          "response_type",
          "scope");

  @Override
  public Optional<AuthenticationError> fault(AuthenticationRequest asked) {
    String missing =
        NEEDED.stream()
            .filter(name -> asked.value(name).isEmpty())
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      return Optional.of(invalid("The following parameters are missing: " + missing));
    }
    return asked.fault().map(fault -> invalid(fault.description()));
  }

  @Override
  public AuthenticationError stranger() {
    return new AuthenticationError("login_required", "Must have an active user session");
  }

  @Override
  public AuthenticationError spent() {
    return new AuthenticationError(
        "launch_no_longer_valid", "The launch has either expired or already been consumed");
  }

  private static AuthenticationError invalid(String description) {
    return new AuthenticationError("invalid_request_object", description);
  }
}

package org.cehrs.demolms.moodle;

import java.util.List;
import java.util.Optional;
import org.cehrs.demolms.http.Refused;
import org.cehrs.demolms.launch.AuthenticationError;
import org.cehrs.demolms.launch.AuthenticationHabits;
import org.cehrs.demolms.launch.AuthenticationRequest;

/** Most faults end on a page of Moodle's, of which the tool never hears. */
final class MoodleAuthentication implements AuthenticationHabits {

  private static final List<String> NEEDED = List.of("nonce", "login_hint", "lti_message_hint");

  @Override
  public Optional<AuthenticationError> fault(AuthenticationRequest asked) {
    boolean incomplete = NEEDED.stream().anyMatch(name -> asked.value(name).isEmpty());
    if (incomplete
        || !asked.value("scope").equals("openid")
        || !asked.value("response_type").equals("id_token")) {
      throw page();
    }
    if (!asked.value("response_mode").equals("form_post")) {
      return Optional.of(new AuthenticationError("invalid_request", "Invalid response_mode"));
    }
    return List.of("", "none").contains(asked.value("prompt"))
        ? Optional.empty()
        : Optional.of(new AuthenticationError("invalid_request", "Invalid prompt"));
  }

  @Override
  public AuthenticationError stranger() {
    return new AuthenticationError("access_denied", "");
  }

  @Override
  public AuthenticationError spent() {
    throw page();
  }

  /** Over http the session's cookie does not come along from the tool's pages. */
  @Override
  public boolean reposts() {
    return true;
  }

  private static Refused page() {
    return Refused.because(404, "Invalid request");
  }
}

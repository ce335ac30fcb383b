package org.cehrs.demolms.launch;

import java.util.Optional;

/**
 * How one product answers authentication requests that it does not like: with an error that is
 * posted to the tool, or with {@link org.cehrs.demolms.http.Refused a page of its own}.
 */
public interface AuthenticationHabits {

  /** The first parameter that is missing or wrong. */
  default Optional<AuthenticationError> fault(AuthenticationRequest asked) {
    return asked.fault();
  }

  /** Nobody is signed in, or another person than the login hint says. */
  default AuthenticationError stranger() {
    return new AuthenticationError(
        "login_required", "login_hint is not the person who is signed in to the demo LMS");
  }

  /** The message hint is unknown, was used or is over. */
  default AuthenticationError spent() {
    return new AuthenticationError(
        "launch_no_longer_valid",
        "lti_message_hint is unknown, was used already or is older than five minutes");
  }

  /** Whether a request without a session is first posted again, from a page of the platform. */
  default boolean reposts() {
    return false;
  }
}

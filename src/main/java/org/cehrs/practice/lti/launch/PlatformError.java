package org.cehrs.practice.lti.launch;

import java.util.Optional;
import org.cehrs.practice.lti.LaunchPost;
import org.cehrs.practice.lti.Quoted;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;

/** OpenID Connect Core 1.0, clause 3.1.2.6: the platform refused to sign anybody in. */
final class PlatformError {

  private PlatformError() {}

  static Optional<Refusal> in(LaunchPost post) {
    return post.error()
        .filter(error -> !error.isBlank())
        .map(error ->
            new Refusal(
                error.equals("login_required") ? Reason.LOGIN_REQUIRED : Reason.PLATFORM_ERROR,
                "the platform answered %s: %s"
                    .formatted(Quoted.of(error), Quoted.of(post.errorDescription().orElse("")))));
  }
}

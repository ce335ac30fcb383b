package org.cehrs.practice.lti;

import java.net.URI;
import java.util.Optional;

/** The outcome of a login initiation (LTI Security Framework 1.0, clause 5.1.1.1). */
public sealed interface LoginOutcome {

  /**
   * Send the browser to the platform.
   *
   * @param storage where state and nonce are to be kept for a browser without cookies
   */
  record Redirect(URI location, BegunLogin login, Optional<PlatformStorage> storage)
      implements LoginOutcome {}

  record Refused(Refusal refusal) implements LoginOutcome {}
}

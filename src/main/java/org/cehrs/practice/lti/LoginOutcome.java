package org.cehrs.practice.lti;

import java.net.URI;

/** The outcome of a login initiation (LTI Security Framework 1.0, clause 5.1.1.1). */
public sealed interface LoginOutcome {

  /**
   * Send the browser to the platform.
   *
   * @param state names the state cookie
   * @param browserSecret value of the state cookie: binds the login to this browser
   */
  record Redirect(URI location, String state, String browserSecret) implements LoginOutcome {}

  record Refused(Refusal refusal) implements LoginOutcome {}
}

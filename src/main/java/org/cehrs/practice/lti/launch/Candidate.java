package org.cehrs.practice.lti.launch;

import java.time.Instant;
import org.cehrs.practice.lti.BegunLogin;
import org.cehrs.practice.lti.LoginStanding;
import org.cehrs.practice.lti.Registration;

/** A token on trial, with the login it answers and what is known of that login's platform. */
record Candidate(IdToken token, BegunLogin login, LoginStanding standing, Instant now) {

  Registration registration() {
    return standing.registration();
  }
}

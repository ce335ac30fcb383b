package org.cehrs.practice.lti;

import java.time.InstantSource;
import java.util.Optional;

/** Launches whose browser brought no cookie back, and that a new tab may take up. */
public final class OfferedLaunches {

  private final LoginStates logins;
  private final InstantSource clock;

  public OfferedLaunches(LoginStates logins, InstantSource clock) {
    this.logins = logins;
    this.clock = clock;
  }

  /**
   * Takes up the launch of a state, once.
   *
   * @return the launch; empty where the state never was, expired, was used or was not offered
   */
  public Optional<String> claim(String state) {
    return logins.claim(Sha256.hex(state), clock.instant());
  }
}

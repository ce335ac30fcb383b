package org.cehrs.practice.lti;

import java.time.InstantSource;
import java.util.Optional;

/** Launches whose browser brought no cookie back, and that it may take up in another way. */
public final class OfferedLaunches {

  private final LoginSeal seal;
  private final UsedLogins logins;
  private final InstantSource clock;

  public OfferedLaunches(LoginSeal seal, UsedLogins logins, InstantSource clock) {
    this.seal = seal;
    this.logins = logins;
    this.clock = clock;
  }

  /** The launch of a state, while it waits to be taken up. */
  public Optional<String> waiting(String state) {
    return logins.offered(Sha256.hex(state), clock.instant());
  }

  /**
   * Takes up the launch of a state, once.
   *
   * @return the launch; empty where the state never was, expired, was used or was not offered
   */
  public Optional<String> claim(String state) {
    return logins.claim(Sha256.hex(state), clock.instant());
  }

  /**
   * Whether what the platform's storage held is what the browser that began the login put there.
   */
  public boolean proven(String state, String storedState, String storedNonce) {
    return seal.open(state)
        .filter(login -> Sha256.same(login.state(), storedState))
        .filter(login -> Sha256.same(login.nonce(), storedNonce))
        .isPresent();
  }
}

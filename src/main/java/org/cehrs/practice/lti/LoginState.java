package org.cehrs.practice.lti;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A login that was begun, known by the hash of its state.
 *
 * @param stateHash SHA-256 of the state, in hex
 * @param browserHash SHA-256 of the secret in the state cookie, in hex
 * @param use what used it; empty while the launch has not arrived
 */
public record LoginState(
    String stateHash,
    UUID registrationId,
    String nonce,
    String browserHash,
    Instant expiresAt,
    Optional<Use> use) {

  /**
   * What used a login.
   *
   * @param tokenHash SHA-256 of the id_token that used this login, in hex
   * @param launchId the launch that came of it; empty while its session is being made
   */
  public record Use(String tokenHash, Optional<String> launchId) {}
}

package org.cehrs.practice.lti;

import java.util.Optional;

/**
 * What is known of a login when its launch arrives.
 *
 * @param deploymentActive whether launches of the deployment that was asked about are accepted; no
 *     where it was never seen
 * @param use what used the login before
 */
public record LoginStanding(
    Registration registration, boolean deploymentActive, Optional<Used> use) {

  /**
   * An earlier use.
   *
   * @param tokenHash SHA-256 of the id_token that used the login, in hex
   */
  public record Used(String tokenHash, String launchId) {}
}

package org.cehrs.practice.lti;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A login under way, as its state tells it.
 *
 * @param state goes to the platform and comes back with the id_token
 * @param storageTarget frame that keeps data for us at the platform (LTI Platform Storage, {@code
 *     lti_storage_target}); empty where the login named none or is not shown in a frame
 * @param nonce has to come back inside the id_token
 * @param browserSecret only the browser that began the login holds it, in its state cookie
 */
public record BegunLogin(
    String state,
    UUID registrationId,
    Instant expiresAt,
    Optional<String> storageTarget,
    String nonce,
    String browserSecret) {

  public String stateHash() {
    return Sha256.hex(state);
  }

  /** Names cookie and storage keys of this login; public, and unlike that of any other. */
  public static String nameOf(String state) {
    return state.substring(0, Math.min(12, state.length()));
  }
}

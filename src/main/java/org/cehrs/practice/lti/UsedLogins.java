package org.cehrs.practice.lti;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Port: logins that led to a launch, in rows that expire. One that is under way is in no row: its
 * state carries it ({@link LoginSeal}).
 */
public interface UsedLogins {

  /**
   * Looks once, in one statement, at all that a launch needs to be checked.
   *
   * @param deploymentId as the token claims it, unbelieved
   * @return empty where the platform is trusted no longer
   */
  Optional<LoginStanding> standing(
      String stateHash, UUID registrationId, Optional<String> deploymentId);

  /**
   * Uses a login for a launch, once; within the transaction that stores the launch's session.
   *
   * @return false where another request was first: the transaction must be rolled back
   */
  boolean use(LoginUse use, String launchId);

  /** The launch that waits for its browser; empty where none is offered, or it was taken up. */
  Optional<String> offered(String stateHash, Instant now);

  /** Takes up an offered launch, once; else as {@link #offered}. */
  Optional<String> claim(String stateHash, Instant now);

  /** Deletes rows that nobody needs after {@code now}; answers how many. */
  int purge(Instant now);
}

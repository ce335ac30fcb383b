package org.cehrs.practice.lti;

import java.time.Instant;
import java.util.Optional;

/** Port: logins that were begun, in rows that expire. */
public interface LoginStates {

  void open(LoginState state, Instant now);

  Optional<LoginState> find(String stateHash);

  /**
   * Uses a login once.
   *
   * @return false where another request was first
   */
  boolean use(String stateHash, String tokenHash, Instant now, Instant keepUntil);

  /** Notes the launch that a used login led to. */
  void ledTo(String stateHash, String launchId);

  /** Notes the launch of a login that no cookie came back for: a new tab may claim it. */
  void offer(String stateHash, String launchId);

  /**
   * Takes up an offered launch, once.
   *
   * @return the launch; empty where none is offered, it was claimed or it expired
   */
  Optional<String> claim(String stateHash, Instant now);

  /** Deletes rows that expired before {@code now}; answers how many. */
  int purge(Instant now);
}

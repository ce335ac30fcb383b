package org.cehrs.practice.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.lti.Launch;

/** Port: what platforms said that asked for content; {@link Sessions#open} stores it. */
public interface DeepLinks {

  /**
   * A platform's question.
   *
   * @param answered whether an answer was given; a platform takes one
   */
  record Asked(
      UUID registration, String deployment, Launch.DeepLinking settings, boolean answered) {}

  /** Empty where the session's launch asked for nothing. */
  Optional<Asked> find(Session session);

  /**
   * Notes that an answer is given.
   *
   * @return false where one was given before
   */
  boolean answer(Session session, Instant now);
}

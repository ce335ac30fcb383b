package org.cehrs.practice.passback;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a turn left its lane.
 *
 * @param openAt nothing is sent before; {@link Instant#MAX} where nobody can tell
 * @param failures turns in a row, with this one, that brought nothing through
 * @param problem why it rests
 */
public record LaneRest(Instant openAt, int failures, Optional<String> problem) {

  /** Whatever a platform asks for: by then its trouble may be over. */
  static final Duration LONGEST = Duration.ofHours(1);

  /** Of a platform that was withdrawn, or whose entry is gone; its grades wait. */
  public static final LaneRest UNREGISTERED =
      new LaneRest(
          Instant.MAX,
          0,
          Optional.of(
              "the platform is not registered here; the grades wait until the administrator brings"
                  + " it back"));

  /** Of a deployment that is not approved, or not any more. */
  public static final LaneRest HELD =
      new LaneRest(
          Instant.MAX,
          0,
          Optional.of(
              "this course's connection is not approved here; the grades wait until the"
                  + " administrator approves it"));

  /** Whether it ends by itself. */
  public boolean ends() {
    return openAt.isBefore(Instant.MAX);
  }
}

package org.cehrs.demolms.course;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What one product's gradebook does its own way. */
public interface GradebookRules {

  /**
   * Whether a score of this time may follow one of that time. Moodle keeps whole seconds, so a
   * second score within one second is refused there; who keeps to that pleases all platforms.
   */
  default boolean mayFollow(Instant timestamp, Instant present) {
    return timestamp
        .truncatedTo(ChronoUnit.SECONDS)
        .isAfter(present.truncatedTo(ChronoUnit.SECONDS));
  }

  /** Whether each comment is added to those before it, instead of taking their place. */
  default boolean collectsComments() {
    return false;
  }
}

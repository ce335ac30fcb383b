package org.cehrs.practice.administration;

import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.lti.Quoted;

/** Ids that an administrator types. */
final class Ids {

  private Ids() {}

  static Optional<UUID> read(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * A refusal.
   *
   * @param list the command that lists the ids there are
   */
  static CommandOutcome unknown(String what, String id, String list) {
    return new CommandOutcome.Refused(
        "There is no %s with the id %s. The command \"%s\" lists them.%n"
            .formatted(what, Quoted.of(id), list));
  }
}

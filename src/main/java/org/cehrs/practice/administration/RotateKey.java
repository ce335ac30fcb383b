package org.cehrs.practice.administration;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.cehrs.practice.administration.CommandOutcome.Done;
import org.cehrs.practice.administration.CommandOutcome.Refused;
import org.cehrs.practice.lti.keys.KeyRecord;
import org.cehrs.practice.lti.keys.ToolKeys;

/** Makes a new key. The old one stays published until the new one has signed for a day. */
public final class RotateKey implements AdministratorCommand {

  /** Our key set may be cached for ten minutes; Canvas and Moodle ask again at an unknown kid. */
  private static final Duration KNOWN_FIRST = Duration.ofHours(1);

  private final Supplier<ToolKeys> keys;
  private final KeyRecord record;
  private final Acts acts;
  private final InstantSource clock;

  /**
   * @param keys of this node, read when the command runs
   */
  public RotateKey(Supplier<ToolKeys> keys, KeyRecord record, Acts acts, InstantSource clock) {
    this.keys = keys;
    this.record = record;
    this.acts = acts;
    this.clock = clock;
  }

  @Override
  public CommandName name() {
    return CommandName.ROTATE_KEY;
  }

  @Override
  public CommandOutcome run(Arguments arguments) {
    ToolKeys mine = keys.get();
    Instant now = clock.instant();
    if (!record.noteFirst(mine.fingerprint(), now).equals(mine.fingerprint())) {
      return new Refused("This folder does not hold the keys that the nodes have.\n");
    }
    if (mine.newestSigns().isAfter(now) && !arguments.has("now")) {
      return new Refused(
          "A new key is published already and signs from %s.%n"
              .formatted(Times.of(mine.newestSigns())));
    }
    Instant from = arguments.has("now") ? now : now.plus(KNOWN_FIRST);
    String kid = mine.rotate(from, new SecureRandom());
    record.replace(mine.fingerprint(), now);
    acts.note("key.rotate", kid, "signs from " + Times.of(from));
    return new Done(
        "Key %s is published and signs from %s. The old one is dropped a day later.%n"
            .formatted(kid, Times.of(from)));
  }
}

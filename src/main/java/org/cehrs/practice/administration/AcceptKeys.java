package org.cehrs.practice.administration;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.cehrs.practice.lti.keys.KeyRecord;
import org.cehrs.practice.lti.keys.ToolKeys;

/** Lets other keys count from now on: the old ones are lost. Open sessions end by it. */
public final class AcceptKeys implements AdministratorCommand {

  private final Supplier<ToolKeys> keys;
  private final KeyRecord record;
  private final Acts acts;
  private final InstantSource clock;

  /**
   * @param keys of this node, read when the command runs
   */
  public AcceptKeys(Supplier<ToolKeys> keys, KeyRecord record, Acts acts, InstantSource clock) {
    this.keys = keys;
    this.record = record;
    this.acts = acts;
    this.clock = clock;
  }

  @Override
  public CommandName name() {
    return CommandName.ACCEPT_KEYS;
  }

  @Override
  public CommandOutcome run(Arguments arguments) {
    record.replace(keys.get().fingerprint(), clock.instant());
    acts.note("keys.accept", "tool keys", "");
    return new CommandOutcome.Done("The keys in this node's folder count from now on.\n");
  }
}

package org.cehrs.practice.administration;

import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cehrs.practice.lti.keys.ToolKey;
import org.cehrs.practice.lti.keys.ToolKeys;

/** Lists the tool's signing keys by what everybody may know of them. */
public final class ListKeys implements AdministratorCommand {

  private final Supplier<ToolKeys> keys;

  /**
   * @param keys of this node, read when the command runs
   */
  public ListKeys(Supplier<ToolKeys> keys) {
    this.keys = keys;
  }

  @Override
  public CommandName name() {
    return CommandName.KEYS;
  }

  @Override
  public boolean looks(Arguments arguments) {
    return true;
  }

  @Override
  public CommandOutcome run(Arguments arguments) {
    ToolKeys mine = keys.get();
    return new CommandOutcome.Done(
        mine.list().stream().map(ListKeys::text).collect(Collectors.joining())
            + "fingerprint of the folder, the same on all nodes: %s%n"
                .formatted(mine.fingerprint()));
  }

  private static String text(ToolKey key) {
    return "%s%n  %s%s%s%n"
        .formatted(
            key.kid(),
            key.made().map(made -> "made " + Times.of(made) + ", ").orElse(""),
            standing(key),
            key.droppedAt().map(end -> ", dropped " + Times.of(end)).orElse(""));
  }

  private static String standing(ToolKey key) {
    if (key.signs()) {
      return "signs since " + Times.of(key.signsFrom());
    }
    Instant from = key.signsFrom();
    return key.droppedAt().isPresent()
        ? "retiring: signs no more, began " + Times.of(from)
        : "signs from " + Times.of(from);
  }
}

package org.cehrs.practice.administration;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the administrator's commands: every name has exactly one class. */
public final class Administration {

  private final Map<CommandName, AdministratorCommand> commands = new EnumMap<>(CommandName.class);
  private final Acts acts;

  public Administration(List<AdministratorCommand> all, Acts acts) {
    this.acts = acts;
    Set<CommandName> missing = EnumSet.allOf(CommandName.class);
    for (AdministratorCommand command : all) {
      commands.put(command.name(), command);
      if (!missing.remove(command.name())) {
        throw new IllegalArgumentException("two classes run " + command.name());
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("no class runs " + missing);
    }
  }

  /**
   * Runs one.
   *
   * @param words the command and what stands behind it
   */
  public CommandOutcome run(List<String> words) {
    String word = words.isEmpty() ? "" : words.getFirst();
    return CommandName.of(word)
        .map(name -> run(name, words.subList(1, words.size())))
        .orElseGet(() -> new CommandOutcome.Refused("There is no command \"" + word + "\".\n"));
  }

  private CommandOutcome run(CommandName name, List<String> words) {
    return switch (Arguments.read(name, words)) {
      case Arguments.Reading.Wrong(String problem) -> new CommandOutcome.Refused(problem);
      case Arguments.Reading.Read(Arguments arguments) -> carryOut(command(name), arguments);
    };
  }

  /** Who only looked is noted too; what commands change they note themselves. */
  private CommandOutcome carryOut(AdministratorCommand command, Arguments arguments) {
    CommandOutcome outcome = command.run(arguments);
    if (command.looks(arguments) && outcome instanceof CommandOutcome.Done) {
      acts.note("administrator.look", command.name().word(), "");
    }
    return outcome;
  }

  private AdministratorCommand command(CommandName name) {
    AdministratorCommand command = commands.get(name);
    if (command == null) {
      throw new IllegalStateException("the constructor made sure of " + name);
    }
    return command;
  }
}

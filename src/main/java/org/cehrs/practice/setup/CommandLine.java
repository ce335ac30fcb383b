package org.cehrs.practice.setup;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.administration.CommandName;
import org.cehrs.practice.administration.CommandOutcome;
import org.cehrs.practice.bankfiles.BankFaults;

/** Answers what the program was asked on its command line. */
public final class CommandLine {

  private CommandLine() {}

  /**
   * The answer to a command line; empty where it holds no command, so that the server is to start.
   *
   * @param today dates in the bank may not lie after it
   */
  public static Optional<CommandOutcome> answer(String[] arguments, LocalDate today) {
    List<String> words = Arrays.stream(arguments).filter(word -> !isSetting(word)).toList();
    if (words.isEmpty() || words.getFirst().startsWith("-")) {
      return Optional.empty();
    }
    String word = words.getFirst();
    return Command.of(word)
        .map(command -> answer(command, today))
        .or(() ->
            CommandName.of(word)
                .map(name -> new AdministratorsCall(settings(arguments)).run(words)))
        .or(() ->
            Optional.of(
                new CommandOutcome.Refused(
                    "There is no command \"" + word + "\".\n\n" + Command.help())));
  }

  private static CommandOutcome answer(Command command, LocalDate today) {
    try {
      return new CommandOutcome.Done(command.answer(today));
    } catch (BankFaults faults) {
      return new CommandOutcome.Refused(faults.getMessage() + "\n");
    }
  }

  private static List<String> settings(String[] arguments) {
    return Arrays.stream(arguments).filter(CommandLine::isSetting).toList();
  }

  /** As Spring Boot takes them, {@code --cehrs.keys=folder}; no command's option has a dot. */
  private static boolean isSetting(String word) {
    return word.matches("--[a-z-]+(\\.[a-z-]+)+=.*");
  }
}

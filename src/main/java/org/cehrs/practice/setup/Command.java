package org.cehrs.practice.setup;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cehrs.practice.bankfiles.BankFolder;
import org.cehrs.practice.bankfiles.BankReport;

/** What an administrator can ask the program for on its command line. */
public enum Command {
  HELP("lists the commands", today -> Command.help()),
  BANK_REPORT(
      "reads and checks the item bank and prints its figures",
      today -> BankReport.text(BankFolder.packed(), today)),
  BANK_HEALTH(
      "says which exams the bank can build, and builds four full forms without a repeat",
      BankHealthText::of);

  private final String purpose;
  private final Function<LocalDate, String> answer;

  Command(String purpose, Function<LocalDate, String> answer) {
    this.purpose = purpose;
    this.answer = answer;
  }

  /**
   * The answer to a command line; empty where it holds no command, so that the server is to start.
   *
   * @param today dates in the bank may not lie after it
   */
  public static Optional<String> answer(String[] arguments, LocalDate today) {
    return Arrays.stream(arguments)
        .findFirst()
        .filter(word -> !word.startsWith("-"))
        .map(word ->
            named(word)
                .map(command -> command.answer.apply(today))
                .orElseGet(() -> "There is no command \"" + word + "\".\n\n" + help()));
  }

  private static Optional<Command> named(String word) {
    return Arrays.stream(values()).filter(command -> command.word().equals(word)).findFirst();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String help() {
    return Arrays.stream(values())
        .map(command -> "  %-12s %s".formatted(command.word(), command.purpose))
        .collect(
            Collectors.joining(
                "\n",
                "java -jar cehrs-practice.jar [command]\n\nWithout a command the server starts.\n\n",
                "\n"));
  }
}

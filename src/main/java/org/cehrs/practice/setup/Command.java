package org.cehrs.practice.setup;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.practice.administration.CommandName;
import org.cehrs.practice.bankfiles.BankFolder;
import org.cehrs.practice.bankfiles.BankReport;

/** Commands that need neither server nor database. */
enum Command {
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

  static Optional<Command> of(String word) {
    return Arrays.stream(values()).filter(command -> command.word().equals(word)).findFirst();
  }

  /**
   * The answer.
   *
   * @param today dates in the bank may not lie after it
   */
  String answer(LocalDate today) {
    return answer.apply(today);
  }

  static String help() {
    return """
    java -jar cehrs-practice.jar [command]

    Without a command the server starts. Settings come from the environment, as the server's do.

    %s
    For the administrator, by the running server or, where none runs, on the database itself:
    %s\
    """
        .formatted(
            lines(Arrays.stream(values()).map(it -> line(it.word(), it.purpose))),
            lines(Arrays.stream(CommandName.values()).map(it -> line(it.usage(), it.purpose()))));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String line(String usage, String purpose) {
    return "  %-34s %s\n".formatted(usage, purpose);
  }

  private static String lines(Stream<String> lines) {
    return lines.collect(Collectors.joining());
  }
}

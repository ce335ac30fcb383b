package org.cehrs.practice.running;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.cehrs.practice.administration.CommandOutcome;
import org.cehrs.practice.setup.CommandLine;

/** Whoever types commands, in the surroundings of a server. */
public final class Administrator {

  /** The server runs in this process: it is not to fall silent, as a command does. */
  private static final String[] LOGGING = {"--logging.threshold.console=trace"};

  private final String[] settings;

  public Administrator(String... settings) {
    this.settings = settings;
  }

  public CommandOutcome types(String... words) {
    String[] line = Stream.of(words, settings, LOGGING).flatMap(Stream::of).toArray(String[]::new);
    return CommandLine.answer(line, LocalDate.now()).orElseThrow();
  }

  /** Types a command that is to succeed. */
  public String does(String... words) {
    return switch (types(words)) {
      case CommandOutcome.Done(String text) -> text;
      case CommandOutcome.Refused(String text) -> throw new AssertionError(text);
    };
  }
}

package org.cehrs.practice.administration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a command was given, by the names of its parameters; nothing else, and nothing missing. */
public final class Arguments {

  /** The outcome of reading the words behind a command. */
  public sealed interface Reading {

    record Read(Arguments arguments) implements Reading {}

    record Wrong(String problem) implements Reading {}
  }

  private final Map<String, String> values = new HashMap<>();

  private Arguments() {}

  public static Reading read(CommandName command, List<String> words) {
    Arguments arguments = new Arguments();
    List<String> plain = new ArrayList<>();
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      if (!word.startsWith("--")) {
        plain.add(word);
      } else if (!arguments.takeOption(command, word.substring(2), rest)) {
        return wrong(command, word);
      }
    }
    return arguments.takeValues(command, plain);
  }

  /** The value of an option, where it was given. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public boolean has(String flag) {
    return values.containsKey(flag);
  }

  /** A value that has to be there. */
  public String get(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("the command takes no " + name));
  }

  private boolean takeOption(CommandName command, String option, Iterator<String> rest) {
    int equals = option.indexOf('=');
    String name = equals < 0 ? option : option.substring(0, equals);
    Optional<Parameter> parameter =
        command.parameters().stream()
            .filter(it -> it.kind() != Parameter.Kind.VALUE && it.name().equals(name))
            .findFirst();
    Optional<String> value =
        parameter.flatMap(it -> value(it, equals < 0 ? "" : option.substring(equals + 1), rest));
    return value.filter(it -> values.putIfAbsent(name, it) == null).isPresent();
  }

  private static Optional<String> value(Parameter parameter, String given, Iterator<String> rest) {
    if (parameter.kind() == Parameter.Kind.FLAG) {
      return given.isEmpty() ? Optional.of("") : Optional.empty();
    }
    return given.isEmpty() && rest.hasNext()
        ? Optional.of(rest.next())
        : Optional.of(given).filter(it -> !it.isEmpty());
  }

  private Reading takeValues(CommandName command, List<String> plain) {
    List<Parameter> expected =
        command.parameters().stream().filter(it -> it.kind() == Parameter.Kind.VALUE).toList();
    if (plain.size() > expected.size()) {
      return wrong(command, plain.get(expected.size()));
    }
    if (plain.size() < expected.size()) {
      return wrong(command, "no " + expected.get(plain.size()).value());
    }
    for (int i = 0; i < plain.size(); i++) {
      values.put(expected.get(i).name(), plain.get(i));
    }
    return new Reading.Read(this);
  }

  private static Reading wrong(CommandName command, String came) {
    return new Reading.Wrong("Expected: %s%nCame: %s%n".formatted(command.usage(), came));
  }
}

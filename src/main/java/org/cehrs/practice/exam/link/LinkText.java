package org.cehrs.practice.exam.link;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cehrs.practice.exam.form.Exam;

/**
 * A link as custom parameters: all that a copied course keeps of it. Names are lower case, because
 * Moodle sends others twice; an absent or empty value means {@link LinkSettings#DEFAULT}.
 */
public final class LinkText {

  public static final String EXAM = "exam";

  /** Written by deep linking: Canvas gives all links in a course's pages the id of the course. */
  public static final String PLACED = "placed";

  public static final String TIMING = "timing";
  public static final String ATTEMPTS = "attempts";
  public static final String COUNTS = "counts";
  public static final String GRADEBOOK = "gradebook";
  public static final String RESULTS = "results";
  public static final String EXPLANATIONS = "explanations";
  public static final String OPENS = "opens";
  public static final String CLOSES = "closes";

  /** More would be no limit. */
  public static final int MOST_ATTEMPTS = 99;

  private static final String UNLIMITED = "unlimited";

  /** What Canvas writes for $Canvas.assignment.allowedAttempts of an assignment without a limit. */
  private static final String CANVAS_UNLIMITED = "-1";

  /** What reading led to. */
  public sealed interface Reading {

    record Read(Link link) implements Reading {}

    /** Values that mean nothing; never empty. */
    record Unknown(List<Fault> faults) implements Reading {}
  }

  /**
   * A value that means nothing.
   *
   * @param expected what it may be, in words
   */
  public record Fault(String name, String value, String expected) {}

  private final Map<String, String> custom;
  private final List<Fault> faults = new ArrayList<>();

  private LinkText(Map<String, String> custom) {
    this.custom = custom;
  }

  /**
   * Reads a link.
   *
   * @param custom parameters of a launch, without unresolved substitutions
   */
  public static Reading read(Map<String, String> custom) {
    LinkText text = new LinkText(custom);
    Link link = new Link(text.exam(), text.placed(), text.settings());
    return text.faults.isEmpty()
        ? new Reading.Read(link)
        : new Reading.Unknown(List.copyOf(text.faults));
  }

  /** Every setting written out, so that a link keeps its meaning if the defaults change. */
  public static Map<String, String> write(LinkSettings settings) {
    Map<String, String> custom = new LinkedHashMap<>();
    custom.put(TIMING, settings.timing().code());
    custom.put(
        ATTEMPTS,
        settings.attempts().isPresent()
            ? String.valueOf(settings.attempts().getAsInt())
            : UNLIMITED);
    custom.put(COUNTS, settings.counting().code());
    custom.put(GRADEBOOK, settings.grade().code());
    custom.put(RESULTS, settings.results().code());
    custom.put(EXPLANATIONS, settings.explanations().code());
    settings.window().opens().ifPresent(time -> custom.put(OPENS, time.toString()));
    settings.window().closes().ifPresent(time -> custom.put(CLOSES, time.toString()));
    return custom;
  }

  private Optional<Exam> exam() {
    List<String> codes = Exam.all().stream().map(Exam::code).toList();
    return value(EXAM, Exam::of, "one of " + String.join(", ", codes));
  }

  private Optional<String> placed() {
    return value(
        PLACED,
        text -> Optional.of(text).filter(mark -> mark.matches("[a-z0-9]{1,16}")),
        "at most 16 small letters and digits");
  }

  private LinkSettings settings() {
    LinkSettings usual = LinkSettings.DEFAULT;
    return new LinkSettings(
        word(TIMING, Timing.values()).orElse(usual.timing()),
        attempts(),
        word(COUNTS, Counting.values()).orElse(usual.counting()),
        word(GRADEBOOK, GradeKind.values()).orElse(usual.grade()),
        word(RESULTS, Release.values()).orElse(usual.results()),
        word(EXPLANATIONS, Release.values()).orElse(usual.explanations()),
        window());
  }

  private OptionalInt attempts() {
    return value(
            ATTEMPTS,
            LinkText::attempts,
            "a number from 1 to " + MOST_ATTEMPTS + ", or " + UNLIMITED)
        .orElse(OptionalInt.empty());
  }

  private static Optional<OptionalInt> attempts(String text) {
    if (text.equals(UNLIMITED) || text.equals(CANVAS_UNLIMITED)) {
      return Optional.of(OptionalInt.empty());
    }
    return text.matches("[1-9][0-9]?")
        ? Optional.of(OptionalInt.of(Integer.parseInt(text)))
        : Optional.empty();
  }

  private Window window() {
    Optional<Instant> opens = time(OPENS);
    Optional<Instant> closes = time(CLOSES);
    if (opens.isPresent() && closes.filter(opens.get()::isBefore).isEmpty() && closes.isPresent()) {
      faults.add(new Fault(CLOSES, closes.get().toString(), "a time after " + opens.get()));
      return Window.ALWAYS;
    }
    return new Window(opens, closes);
  }

  private Optional<Instant> time(String name) {
    return value(name, LinkText::instant, "a time such as 2027-01-31T18:00:00Z");
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  private <T extends Coded> Optional<T> word(String name, T[] words) {
    return value(
        name,
        text -> Arrays.stream(words).filter(word -> word.code().equals(text)).findFirst(),
        "one of " + Arrays.stream(words).map(Coded::code).collect(Collectors.joining(", ")));
  }

  private <T> Optional<T> value(
      String name, Function<String, Optional<T>> meaning, String expected) {
    String text = custom.getOrDefault(name, "").strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value = meaning.apply(text);
    if (value.isEmpty()) {
      faults.add(new Fault(name, text, expected));
    }
    return value;
  }
}

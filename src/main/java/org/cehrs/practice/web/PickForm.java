package org.cehrs.practice.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cehrs.practice.delivery.Placement;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.link.LinkSettings;
import org.cehrs.practice.exam.link.LinkText;
import org.cehrs.practice.exam.link.Release;
import org.cehrs.practice.web.pages.PickFields;

/** Reads the picker's form; what is wrong is told by field, all at once. */
final class PickForm {

  private static final int LONGEST_NAME = 200;

  /** What a form says. */
  sealed interface Checked {

    record Right(Placement placement) implements Checked {}

    /** What to mend, by field, in the form's order. */
    record Wrong(Map<String, String> errors) implements Checked {}
  }

  private final PickFields fields;
  private final Map<String, String> errors = new LinkedHashMap<>();

  private PickForm(PickFields fields) {
    this.fields = fields;
  }

  /**
   * Checks a form.
   *
   * @param several whether the course takes more than one exam at once
   */
  static Checked check(PickFields fields, boolean several, Instant now) {
    PickForm form = new PickForm(fields);
    List<Exam> exams = form.exams(several);
    LinkSettings settings = form.settings(now);
    Optional<String> name = form.name();
    return form.errors.isEmpty()
        ? new Checked.Right(new Placement(exams, settings, name))
        : new Checked.Wrong(form.errors);
  }

  private List<Exam> exams(boolean several) {
    List<Exam> exams = fields.exams().stream().flatMap(code -> Exam.of(code).stream()).toList();
    if (exams.isEmpty()) {
      errors.put(LinkText.EXAM, "Choose an exam.");
    } else if (exams.size() > 1 && !several) {
      errors.put(LinkText.EXAM, "Choose one exam: your course takes one at a time.");
    }
    return exams;
  }

  private LinkSettings settings(Instant now) {
    Map<String, String> custom = new HashMap<>(fields.texts());
    custom.keySet().removeAll(List.of(LinkText.OPENS, LinkText.CLOSES));
    Optional<Instant> closes = time(LinkText.CLOSES);
    time(LinkText.OPENS).ifPresent(opens -> custom.put(LinkText.OPENS, opens.toString()));
    closes.ifPresent(end -> custom.put(LinkText.CLOSES, end.toString()));
    checkEnd(closes, now);
    return switch (LinkText.read(custom)) {
      case LinkText.Reading.Read(var link) -> link.settings();
      case LinkText.Reading.Unknown(var faults) -> {
        faults.forEach(fault -> errors.putIfAbsent(fault.name(), words(fault.name())));
        yield LinkSettings.DEFAULT;
      }
    };
  }

  private static String words(String field) {
    return switch (field) {
      case LinkText.ATTEMPTS ->
          "Attempts: enter a number from 1 to "
              + LinkText.MOST_ATTEMPTS
              + ", or leave it empty for no limit.";
      case LinkText.CLOSES -> "The end must be later than the beginning.";
      default -> "Choose one of the list.";
    };
  }

  private void checkEnd(Optional<Instant> closes, Instant now) {
    boolean waits =
        Stream.of(LinkText.RESULTS, LinkText.EXPLANATIONS)
            .map(fields::text)
            .anyMatch(Release.AFTER_CLOSE.code()::equals);
    if (waits && closes.isEmpty()) {
      errors.putIfAbsent(
          LinkText.CLOSES, "Set an end, for results or explanations are to wait until it.");
    }
    if (closes.filter(now::isAfter).isPresent()) {
      errors.put(LinkText.CLOSES, "The end has passed already.");
    }
  }

  private Optional<Instant> time(String field) {
    String text = fields.text(field).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone()).toInstant());
    } catch (DateTimeException notATime) {
      errors.put(field, "Enter date and time such as 2027-01-31 18:00, and choose a time zone.");
      return Optional.empty();
    }
  }

  /** Where times are set; a name that is none, as of a browser that keeps others, is an error. */
  private ZoneId zone() {
    return ZoneId.of(fields.text(PickFields.ZONE));
  }

  private Optional<String> name() {
    String name = fields.text(PickFields.NAME).strip();
    if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      errors.put(PickFields.NAME, "Use at most " + LONGEST_NAME + " characters in one line.");
    }
    return Optional.of(name).filter(given -> !given.isEmpty());
  }
}

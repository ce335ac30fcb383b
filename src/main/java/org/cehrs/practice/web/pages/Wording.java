package org.cehrs.practice.web.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cehrs.practice.exam.attempt.Sheet;

/** Numbers and times as pages word them. */
public final class Wording {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Wording() {}

  /** {@code 1 question}, {@code 2 questions}. */
  public static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** {@code 125 minutes}. */
  public static String minutes(Duration limit) {
    return count(limit.toMinutes(), "minute");
  }

  /** A clock's face: {@code 1:52:07} or {@code 4:09}. */
  public static String face(Duration left) {
    return left.toHours() > 0
        ? "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart())
        : "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
  }

  /** For readers without JavaScript; with it their own time zone replaces it. */
  public static String moment(Instant when) {
    return MOMENT.format(when);
  }

  /** State of a question in navigator and review, as CSS and scripts know it. */
  public static String state(Sheet.Mark mark) {
    if (mark.answer().isPresent()) {
      return "answered";
    }
    return mark.seen() ? "unanswered" : "unseen";
  }

  /** Accessible name of a question in navigator and review; cells.js words it alike. */
  public static String cell(int position, Sheet.Mark mark) {
    String state = state(mark).replace("unseen", "not seen yet");
    return "Question " + position + ", " + state + (mark.flagged() ? ", flagged for review" : "");
  }
}

package org.cehrs.practice.web.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

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
}

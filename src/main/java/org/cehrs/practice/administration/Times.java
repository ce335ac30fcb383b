package org.cehrs.practice.administration;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Points in time as answers to commands show them. */
final class Times {

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter DAYS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneOffset.UTC);

  private Times() {}

  static String day(Instant instant) {
    return DAYS.format(instant);
  }

  static String of(Instant instant) {
    return MINUTES.format(instant);
  }
}

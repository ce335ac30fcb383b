package org.cehrs.practice.lti.keys;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cehrs.practice.lti.net.Answer;

/** How long an answer may be kept (RFC 9111, clauses 5.2.2.1 and 5.3), within bounds of our own. */
final class Freshness {

  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration USUAL = Duration.ofHours(1);
  // Canvas says ten days, in which a withdrawn key would still open launches.
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Pattern MAX_AGE = Pattern.compile("\\bmax-age=\"?(\\d{1,9})\\b");

  private Freshness() {}

  static Duration of(Answer answer, Instant now) {
    Duration asked = maxAge(answer).or(() -> expires(answer, now)).orElse(USUAL);
    if (asked.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }

  private static Optional<Duration> maxAge(Answer answer) {
    String control = answer.header("cache-control").orElse("");
    if (control.contains("no-store") || control.contains("no-cache")) {
      return Optional.of(Duration.ZERO);
    }
    Matcher age = MAX_AGE.matcher(control);
    return age.find()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(age.group(1))))
        : Optional.empty();
  }

  private static Optional<Duration> expires(Answer answer, Instant now) {
    return answer
        .header("expires")
        .map(date -> {
          try {
            return Duration.between(
                now, ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
          } catch (DateTimeException e) {
            // "0" and other non-dates mean already stale (clause 5.3).
            return Duration.ZERO;
          }
        });
  }
}

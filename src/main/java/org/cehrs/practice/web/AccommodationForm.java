package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.Accommodation;
import org.cehrs.practice.exam.attempt.Accommodation.Pace;

/**
 * What a teacher typed: either an accommodation, or sentences that say what is to be mended.
 *
 * @param before what the student is granted so far: its factor stands in the form, typed by nobody
 */
record AccommodationForm(String time, String factor, String breaks, Accommodation before) {

  private static final int LONGEST_QUOTE = 20;

  static AccommodationForm of(HttpServletRequest posted, Accommodation before) {
    return new AccommodationForm(
        field(posted, "time"), field(posted, "factor"), field(posted, "breaks"), before);
  }

  private static String field(HttpServletRequest posted, String name) {
    return Objects.requireNonNullElse(posted.getParameter(name), "");
  }

  /** Sentences, by the field that they are about; empty where the form can be saved. */
  Map<String, String> problems() {
    Map<String, String> problems = new LinkedHashMap<>();
    if (isFactorStray()) {
      problems.put(
          "factor",
          "You typed "
              + quoted(factor)
              + ", but another time is chosen. Choose \"Usual time × another number\", or"
              + " empty this field.");
    } else if (pace().isEmpty()) {
      problems.put(
          "factor",
          "The time must be a number from 1 to 4 with at most two decimals, such as 1.75, not "
              + quoted(time.equals("custom") ? factor : time)
              + ".");
    }
    if (minutes().isEmpty()) {
      problems.put(
          "breaks",
          "The minutes for breaks must be a whole number from 0 to 240, not "
              + quoted(breaks)
              + ".");
    }
    return problems;
  }

  /** Empty where there are problems. */
  Optional<Accommodation> granted() {
    return isFactorStray()
        ? Optional.empty()
        : pace().flatMap(pace -> minutes().map(length -> new Accommodation(pace, length)));
  }

  /** A number that was typed but not chosen: whoever typed it means it. */
  private boolean isFactorStray() {
    return !time.equals("custom")
        && !factor.isBlank()
        && !percent(factor).map(Pace.Times::new).equals(Optional.of(before.pace()));
  }

  private Optional<Pace> pace() {
    return time.equals("untimed")
        ? Optional.of(new Pace.Untimed())
        : percent(time.equals("custom") ? factor : time).map(Pace.Times::new);
  }

  private static Optional<Integer> percent(String factor) {
    return Optional.of(factor.strip().replace(',', '.'))
        .filter(text -> text.matches("\\d(\\.\\d{1,2})?"))
        .map(text -> new BigDecimal(text).movePointRight(2).intValueExact())
        .filter(percent -> percent >= Pace.Times.LEAST && percent <= Pace.Times.MOST);
  }

  private Optional<Duration> minutes() {
    return Optional.of(breaks.strip())
        .map(text -> text.isEmpty() ? "0" : text)
        .filter(text -> text.matches("\\d{1,3}"))
        .map(text -> Duration.ofMinutes(Integer.parseInt(text)))
        .filter(length -> length.compareTo(Accommodation.LONGEST_BREAKS) <= 0);
  }

  private static String quoted(String typed) {
    return "\"" + typed.substring(0, Math.min(LONGEST_QUOTE, typed.length())) + "\"";
  }
}

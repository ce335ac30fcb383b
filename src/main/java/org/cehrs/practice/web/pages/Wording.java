package org.cehrs.practice.web.pages;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.exam.link.Admission;
import org.cehrs.practice.passback.GradeState;

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

  /** Where a grade stands, in a word or two. */
  public static String grade(GradeState grade) {
    return switch (grade.state()) {
      case SENT -> "sent";
      case WAITING -> "waiting";
      case PARKED -> "not sent";
      case SUPERSEDED -> "newer attempt";
    };
  }

  /** {@code 412}, {@code 82.4}: at most two decimals, as gradebooks show them. */
  public static String number(double value) {
    return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }

  /** {@code 125 minutes}; {@code 187 minutes 30 seconds}. */
  public static String minutes(Duration limit) {
    String whole = count(limit.toMinutes(), "minute");
    int rest = limit.toSecondsPart();
    return rest == 0 ? whole : whole + " " + count(rest, "second");
  }

  /** {@code less than a minute}, {@code 3 minutes}, {@code 2 hours}, {@code 5 days}. */
  public static String age(Duration age) {
    if (age.toMinutes() < 1) {
      return "less than a minute";
    }
    if (age.toHours() < 1) {
      return count(age.toMinutes(), "minute");
    }
    return age.toDays() < 1 ? count(age.toHours(), "hour") : count(age.toDays(), "day");
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

  /** Why a student may not begin a further attempt. */
  public static String refusal(Admission.Refused reason) {
    return switch (reason) {
      case Admission.NotYetOpen(Instant opens) -> "You can start from " + moment(opens) + " on.";
      case Admission.Closed(Instant since) ->
          "The time for starting ended at " + moment(since) + ".";
      case Admission.CourseClosed(Instant since) ->
          "This course was closed at " + moment(since) + ". No exam can be started here any more.";
      case Admission.NoneLeft(int limit) ->
          "You have used your " + count(limit, "attempt") + " at this exam.";
    };
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

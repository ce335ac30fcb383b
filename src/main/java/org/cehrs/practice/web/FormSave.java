package org.cehrs.practice.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.cehrs.practice.delivery.RecordAnswer;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.AnswerEvent;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.Holder;
import org.cehrs.practice.exam.attempt.Recording;

/**
 * What a form post of the player asks for.
 *
 * @param action the pressed button: {@code save, next, previous, flag, unflag, review, goto:n}
 * @param total number of positions; after the last comes the review
 */
record FormSave(int position, PlainAnswer answer, String action, int total) {

  private static final String GOTO = "goto:";

  /**
   * A page without JavaScript has no counter: each post is a page of its own, named by its time.
   */
  private static final String CLIENT = Holder.FORM;

  List<AnswerEvent> events(Instant now) {
    List<AnswerEvent> events = new ArrayList<>();
    answer
        .toSave()
        .ifPresent(letter -> events.add(event(position, AnswerEvent.Kind.ANSWER, letter, now)));
    if (action.endsWith("flag")) {
      String flag = action.equals("flag") ? "on" : "off";
      events.add(event(position, AnswerEvent.Kind.FLAG, flag, now));
    }
    events.add(event(target(), AnswerEvent.Kind.VIEW, "", now));
    return events;
  }

  /** Saves all of it; tells of the last, or of the first that the attempt takes not, or not now. */
  Recording handle(RecordAnswer record, Session session, AttemptId attempt, Instant now) {
    Iterator<AnswerEvent> events = events(now).iterator();
    Recording outcome;
    do {
      outcome = record.handle(session, attempt, events.next());
    } while (outcome instanceof Recording.Recorded && events.hasNext());
    return outcome;
  }

  /**
   * Where the post leads, relative to the attempt; a question whose answer was not saved is asked
   * again.
   */
  String next() {
    if (answer.isOvertaken()) {
      return "?q=" + position + SaveNotice.OVERTAKEN;
    }
    if (action.equals("review") || (action.equals("next") && position == total)) {
      return "/review";
    }
    return "?q=" + target() + (target() == position ? SaveNotice.SAVED : "");
  }

  /** The question that is looked at next. */
  private int target() {
    if (answer.isOvertaken()) {
      return position;
    }
    return switch (action) {
      case "next" -> Math.min(total, position + 1);
      case "previous" -> Math.max(1, position - 1);
      default -> action.startsWith(GOTO) ? number(action) : position;
    };
  }

  private int number(String goTo) {
    String digits = goTo.substring(GOTO.length());
    int number = digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 0;
    return number >= 1 && number <= total ? number : position;
  }

  private static AnswerEvent event(
      int position, AnswerEvent.Kind kind, String content, Instant now) {
    try {
      long micros = ChronoUnit.MICROS.between(Instant.EPOCH, now);
      String client = CLIENT + kind.name() + "-" + position + "-" + micros;
      return new AnswerEvent(position, kind, content, client, 0);
    } catch (IllegalArgumentException malformed) {
      throw new ProblemException(Problem.badRequest(String.valueOf(malformed.getMessage())));
    }
  }
}

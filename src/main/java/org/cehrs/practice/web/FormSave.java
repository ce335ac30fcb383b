package org.cehrs.practice.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.AnswerEvent;

/**
 * What a form post of the player asks for.
 *
 * @param answer the chosen letter; absent where none is chosen
 * @param action the pressed button: {@code save, next, previous, flag, unflag, review, goto:n}
 * @param total number of positions; after the last comes the review
 */
record FormSave(int position, Optional<String> answer, String action, int total) {

  private static final String GOTO = "goto:";

  /** A page without JavaScript has no counter of its own: the time of the post serves. */
  private static final String CLIENT = "form-";

  List<AnswerEvent> events(Instant now) {
    List<AnswerEvent> events = new ArrayList<>();
    answer.ifPresent(letter -> events.add(event(AnswerEvent.Kind.ANSWER, letter, now)));
    switch (action) {
      case "flag" -> events.add(event(AnswerEvent.Kind.FLAG, "on", now));
      case "unflag" -> events.add(event(AnswerEvent.Kind.FLAG, "off", now));
      default -> events.add(event(AnswerEvent.Kind.VIEW, "", now));
    }
    return events;
  }

  /** Where the post leads, relative to the attempt. */
  String next() {
    return switch (action) {
      case "next" -> position == total ? "/review" : "?q=" + (position + 1);
      case "previous" -> "?q=" + Math.max(1, position - 1);
      case "review" -> "/review";
      default -> action.startsWith(GOTO) ? "?q=" + number(action) : "?q=" + position + "&saved=yes";
    };
  }

  private int number(String goTo) {
    String digits = goTo.substring(GOTO.length());
    return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : position;
  }

  private AnswerEvent event(AnswerEvent.Kind kind, String content, Instant now) {
    try {
      long count = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
      return new AnswerEvent(position, kind, content, CLIENT + kind.name() + "-" + position, count);
    } catch (IllegalArgumentException malformed) {
      throw new ProblemException(Problem.badRequest(String.valueOf(malformed.getMessage())));
    }
  }
}

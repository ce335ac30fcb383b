package org.cehrs.practice.web;

import java.util.Optional;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.springframework.http.HttpStatus;

/** Why an attempt takes something not now, or not from here. Each changes nothing. */
final class SittingProblems {

  private static final Optional<String> SAFE =
      Optional.of("Every answer that was shown as saved is safe.");

  private SittingProblems() {}

  static Problem closed(Session session, AttemptId attempt) {
    return new Problem(
        HttpStatus.CONFLICT,
        "closed",
        "The time is up or the exam was submitted",
        "Look at your result.",
        Optional.of("Every answer that was shown as saved is safe and counts."),
        Optional.of(LaunchPath.of(session.id()) + "/attempts/" + attempt + "/result"));
  }

  static Problem timeLeft() {
    return conflict(
        "time-left", "There is time left", "Reload the page to see how much, and go on.");
  }

  static Problem heldElsewhere() {
    return conflict(
        "held-elsewhere",
        "This exam is open on another page",
        "Go on there, or confirm that it shall go on here.");
  }

  static Problem superseded() {
    return conflict(
        "superseded",
        "This exam goes on in another tab or on another device",
        "Go on there, or open the exam again to go on here.");
  }

  static Problem onBreak() {
    return conflict(
        "on-break", "You are on a break", "End the break, then your answers are taken again.");
  }

  static Problem noBreak() {
    return conflict(
        "no-break",
        "There is no break to take",
        "Go on with the exam. Your teacher can say which breaks you have.");
  }

  private static Problem conflict(String code, String title, String advice) {
    return new Problem(HttpStatus.CONFLICT, code, title, advice, SAFE, Optional.empty());
  }
}

package org.cehrs.practice.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * Something a person or a program asked for that cannot be done. Shown as a page or as JSON; never
 * holds a token, a key or personal data.
 *
 * @param code names the kind, for programs and the log
 * @param title what happened, in everyday words
 * @param advice what to do now
 * @param answers whether answers are safe; empty where none can be concerned
 * @param staffDetail for the administrator: what was expected, what came, where to mend it
 */
record Problem(
    HttpStatus status,
    String code,
    String title,
    String advice,
    Optional<String> answers,
    Optional<String> staffDetail) {

  private static final Optional<String> SAFE =
      Optional.of("Every answer that was shown as saved is safe.");

  static Problem sessionGone() {
    return new Problem(
        HttpStatus.UNAUTHORIZED,
        "session-gone",
        "This page is no longer open",
        "Go back to your course and open the exam again. It goes on where you left it.",
        SAFE,
        Optional.empty());
  }

  static Problem denied() {
    return new Problem(
        HttpStatus.FORBIDDEN,
        "denied",
        "This page is not for you",
        "Go back to your course and open the link from there.",
        Optional.empty(),
        Optional.empty());
  }

  static Problem notFound() {
    return new Problem(
        HttpStatus.NOT_FOUND,
        "not-found",
        "There is no such page",
        "Go back to your course and open the link from there.",
        Optional.empty(),
        Optional.empty());
  }

  static Problem foreignWrite() {
    return new Problem(
        HttpStatus.FORBIDDEN,
        "foreign-write",
        "This request did not come from our pages",
        "Go back to your course, open the exam again and repeat the step.",
        SAFE,
        Optional.of(
            "A write needs the Origin header of the public URL, and the "
                + WriteGuard.FETCH_HEADER
                + " header or the form's hidden field. Check CEHRS_PUBLIC_URL and the reverse"
                + " proxy."));
  }

  static Problem badRequest(String detail) {
    return new Problem(
        HttpStatus.BAD_REQUEST,
        "bad-request",
        "This request could not be read",
        "Go back one page and try again.",
        SAFE,
        Optional.of(detail));
  }

  static Problem failure() {
    return new Problem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "failure",
        "Something went wrong on our side",
        "Try again in a minute. If it stays, tell your teacher the reference code.",
        SAFE,
        Optional.empty());
  }
}

package org.cehrs.practice.web;

import java.time.Duration;
import java.util.Optional;
import org.cehrs.practice.delivery.StorageFaults;
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

  static final Optional<String> SAFE = Optional.of("Every answer that was shown as saved is safe.");

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

  static Problem strangeRequest() {
    return badRequest(
        "expected an address as this tool writes it, without percent signs, semicolons, double"
            + " slashes and folders of dots, a known method, and headers of printable characters");
  }

  static Problem tooLarge(int limit) {
    return new Problem(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-large",
        "This request is too large",
        "Reload the page and choose again.",
        SAFE,
        Optional.of("expected at most " + limit + " bytes"));
  }

  static Problem tooMany(Duration wait, int perMinute) {
    return new Problem(
        HttpStatus.TOO_MANY_REQUESTS,
        "too-many",
        "Too many people are opening exams at your place right now",
        "Wait %d seconds, then go back to your course and open the link again."
            .formatted(wait.toSeconds()),
        SAFE,
        Optional.of(
            "one client address sent more than %d logins or launches a minute. Where a whole school"
                    .formatted(perMinute)
                + " has one address, raise CEHRS_LAUNCHES_PER_MINUTE; behind a reverse proxy set"
                + " SERVER_FORWARD_HEADERS_STRATEGY=native"));
  }

  static Problem unreadableForm() {
    return badRequest(
        "expected a form of at most 256 kB and 1000 fields in UTF-8, with every % before two hex"
            + " digits");
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

  static Problem ofStorage(StorageFaults.Fault fault) {
    return switch (fault) {
      case AWAY ->
          new Problem(
              HttpStatus.SERVICE_UNAVAILABLE,
              "database-away",
              "The exam server cannot reach its data right now",
              "Wait a minute, then try again. An open exam may stay open: it sends by itself what"
                  + " is not saved yet.",
              SAFE,
              Optional.of(
                  "the database does not answer: see CEHRS_DB_URL and the log; no restart of this"
                      + " server is needed for PostgreSQL"));
      case FULL ->
          new Problem(
              HttpStatus.SERVICE_UNAVAILABLE,
              "disk-full",
              "The exam server has no room to save anything right now",
              "Tell your teacher. Leave an open exam open: it sends by itself what is not saved"
                  + " yet.",
              SAFE,
              Optional.of("the database's disk is full: make room; the server goes on by itself"));
    };
  }
}

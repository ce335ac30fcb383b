package org.cehrs.practice.lti.services;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cehrs.practice.lti.Quoted;
import org.cehrs.practice.lti.net.Answer;
import org.cehrs.practice.lti.net.OutboundFailed;
import org.cehrs.practice.lti.services.ServiceProblem.Cause;
import org.cehrs.practice.lti.services.ServiceProblem.Refused;
import org.cehrs.practice.lti.services.ServiceProblem.Throttled;
import org.cehrs.practice.lti.services.ServiceProblem.Unreachable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads out of an answer what went wrong. Bodies are of any shape, reason phrases get lost. */
final class Problems {

  private static final JsonMapper JSON = new JsonMapper();

  /** Whatever a platform asks for: a day would be somebody's slip. */
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  /** Request Timeout and Too Early: the same request may be taken later. */
  private static final Set<Integer> PASSING = Set.of(408, 425);

  private record Word(String text, Cause cause) {}

  /** Of several the first counts: what has to be mended before the others matter. */
  private static final List<Word> WORDS =
      List.of(
          new Word("concluded", Cause.COURSE_CLOSED),
          new Word("unpublished", Cause.UNPUBLISHED),
          new Word("not a student", Cause.NOT_A_STUDENT),
          new Word("attempts", Cause.NO_ATTEMPT_LEFT),
          new Word("locked", Cause.LOCKED));

  private Problems() {}

  static ServiceProblem of(OutboundFailed failure) {
    return failure.forbidden()
        ? new Refused(failure.reason())
        : new Unreachable(failure.reason(), failure.connected());
  }

  /** Canvas throttles with 403 or 429, the latter being the standard (RFC 6585). */
  static Optional<Throttled> throttling(Answer answer, Instant now) {
    boolean unavailable = answer.status() == 503 && answer.header("retry-after").isPresent();
    boolean forbidden =
        answer.status() == 403
            && (answer.body().contains("Rate Limit Exceeded")
                || answer.header("x-rate-limit-remaining").filter(Problems::used).isPresent());
    return answer.status() == 429 || unavailable || forbidden
        ? Optional.of(new Throttled(answer.header("retry-after").flatMap(it -> wait(it, now))))
        : Optional.empty();
  }

  /** An answer that is no success and none of those with a meaning of their own. */
  static ServiceProblem of(Answer answer) {
    int status = answer.status();
    if (isPage(answer)) {
      return page(answer);
    }
    if (status < 400 || status >= 500 || PASSING.contains(status)) {
      return new Unreachable("the platform answered " + status);
    }
    return new Refused(
        cause(answer),
        switch (status) {
          case 404 -> "the platform knows this place no longer (404)" + said(answer);
          case 412 -> "the gradebook column belongs to another tool (412)" + said(answer);
          default -> "the platform refused (" + status + ")" + said(answer);
        });
  }

  /** Canvas answers 422 to all that a person has to mend, and says in words what that is. */
  private static Cause cause(Answer answer) {
    String words = answer.body().toLowerCase(Locale.ROOT);
    return switch (answer.status()) {
      case 404 -> Cause.GONE;
      case 412 -> Cause.FOREIGN;
      case 422 ->
          WORDS.stream()
              .filter(word -> words.contains(word.text()))
              .map(Word::cause)
              .findFirst()
              .orElse(Cause.OTHER);
      default -> Cause.OTHER;
    };
  }

  /** A web page in place of data: of a login, a firewall, a maintenance, behind any status. */
  static boolean isPage(Answer answer) {
    String body = answer.body().strip();
    boolean html =
        answer
            .header("content-type")
            .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("text/html"))
            .isPresent();
    // Moodle calls its JSON so, and web servers a refusal without a word.
    boolean data = body.isEmpty() ? !answer.succeeded() : "{[".indexOf(body.charAt(0)) >= 0;
    return body.startsWith("<") || (html && !data);
  }

  static boolean isObject(Answer answer) {
    try {
      return JSON.readTree(answer.body()).isObject();
    } catch (JacksonException e) {
      return false;
    }
  }

  /** Nothing that the platform's service said: it is asked again later. */
  static Unreachable page(Answer answer) {
    return new Unreachable("the platform answered with a web page (" + answer.status() + ")");
  }

  /** The message in an error's body, after a colon; nothing where there is none. */
  static String said(Answer answer) {
    try {
      JsonNode body = JSON.readTree(answer.body());
      return Stream.of(
              body.path("errors").path("message"),
              body.path("errors").path(0).path("message"),
              body.path("error_description"),
              body.path("error"),
              body.path("reason"))
          .filter(JsonNode::isString)
          .map(message -> ": " + Quoted.of(message.stringValue()))
          .findFirst()
          .orElse("");
    } catch (JacksonException e) {
      // Moodle writes errors that are no JSON; what they say is of use all the same.
      return answer.body().contains("<html") ? "" : ": " + Quoted.of(answer.body());
    }
  }

  private static boolean used(String remaining) {
    return remaining.matches("-?0?(\\.\\d+)?") || remaining.startsWith("-");
  }

  private static Optional<Duration> wait(String retryAfter, Instant now) {
    if (retryAfter.matches("\\d{1,9}")) {
      return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(retryAfter))));
    }
    try {
      ZonedDateTime date = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(bounded(Duration.between(now, date.toInstant())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}

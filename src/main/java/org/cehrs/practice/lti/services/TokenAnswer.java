package org.cehrs.practice.lti.services;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cehrs.practice.lti.net.Answer;
import org.cehrs.practice.lti.services.ServiceProblem.Cause;
import org.cehrs.practice.lti.services.ServiceProblem.Refused;
import org.cehrs.practice.lti.services.ServiceProblem.Throttled;
import org.cehrs.practice.lti.services.ServiceProblem.Unauthorized;
import org.cehrs.practice.lti.services.ServiceProblem.Unreachable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a token endpoint's answer (RFC 6749, clauses 5.1 and 5.2), whatever type it claims. */
final class TokenAnswer {

  private static final JsonMapper JSON = new JsonMapper();
  private static final long USUAL_LIFE = 3600;
  private static final long LONGEST_LIFE = 86_400;
  private static final Duration MARGIN = Duration.ofSeconds(60);

  private TokenAnswer() {}

  static TokenOutcome read(Answer answer, Set<String> asked, Instant now) {
    Optional<Throttled> throttling = Problems.throttling(answer, now);
    if (throttling.isPresent()) {
      return throttling.get();
    }
    if (Problems.isPage(answer)) {
      return new Unreachable(
          "the platform's token endpoint answered with a web page (" + answer.status() + ")",
          false);
    }
    return switch (answer.status()) {
      case 200, 201 -> granted(answer, asked, now);
      case 400, 401, 403 -> refused(answer, asked);
      default ->
          new Unreachable("the platform's token endpoint answered " + answer.status(), false);
    };
  }

  private static TokenOutcome refused(Answer answer, Set<String> asked) {
    return answer.body().contains("\"invalid_scope\"")
        ? notAllowed(asked, Problems.said(answer))
        : new Unauthorized("the platform gives us no access token" + Problems.said(answer));
  }

  private static TokenOutcome notAllowed(Set<String> asked, String said) {
    return new Refused(
        Cause.NOT_ALLOWED, "the platform grants this tool no " + String.join(", ", asked) + said);
  }

  private static TokenOutcome granted(Answer answer, Set<String> asked, Instant now) {
    try {
      JsonNode body = JSON.readTree(answer.body());
      String token = body.path("access_token").asString("");
      if (token.isBlank() || !token.chars().allMatch(c -> c > ' ' && c < 127)) {
        return new Unreachable("the platform's token endpoint answered without a token", false);
      }
      String scopes = body.path("scope").asString("");
      return scopes.isBlank() || List.of(scopes.split(" ")).containsAll(asked)
          ? new TokenOutcome.Granted(new AccessToken(token, now.plus(usable(body))))
          : notAllowed(asked, "");
    } catch (JacksonException e) {
      return new Unreachable(
          "the platform's token endpoint answered something that is no JSON", false);
    }
  }

  /** Without a safe margin, which for short lives is half of them. */
  private static Duration usable(JsonNode body) {
    long seconds = body.path("expires_in").asLong(USUAL_LIFE);
    Duration life = Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST_LIFE));
    Duration half = life.dividedBy(2);
    return life.minus(half.compareTo(MARGIN) < 0 ? half : MARGIN);
  }
}

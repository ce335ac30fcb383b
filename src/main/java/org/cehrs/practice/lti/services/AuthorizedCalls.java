package org.cehrs.practice.lti.services;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.net.Answer;
import org.cehrs.practice.lti.net.Call;
import org.cehrs.practice.lti.net.Outbound;
import org.cehrs.practice.lti.net.OutboundFailed;

/**
 * Calls with an access token. One that is refused is replaced, unless it is new: then the fault is
 * not its own.
 */
public final class AuthorizedCalls {

  private static final int UNAUTHORIZED = 401;

  private final AccessTokens tokens;
  private final Outbound outbound;
  private final InstantSource clock;
  private final Pace pace = new Pace();

  public AuthorizedCalls(AccessTokens tokens, Outbound outbound, InstantSource clock) {
    this.tokens = tokens;
    this.outbound = outbound;
    this.clock = clock;
  }

  Reply send(Registration registration, String scope, Call call) {
    return switch (tokens.token(registration, scope)) {
      case ServiceProblem problem -> problem;
      case TokenOutcome.Granted(AccessToken token) -> {
        Reply reply = send(registration, call, token);
        yield isUnauthorized(reply)
            ? tokens
                .instead(registration, scope, token)
                .map(other -> sendAgain(registration, call, other))
                .orElseGet(() -> settled(reply))
            : reply;
      }
    };
  }

  Instant now() {
    return clock.instant();
  }

  Duration rest(Registration registration) {
    return pace.rest(registration, clock.instant());
  }

  private Reply sendAgain(Registration registration, Call call, TokenOutcome other) {
    return switch (other) {
      case ServiceProblem problem -> problem;
      case TokenOutcome.Granted(AccessToken token) -> settled(send(registration, call, token));
    };
  }

  private static Reply settled(Reply reply) {
    return reply instanceof Reply.Answered(Answer answer) && isUnauthorized(reply)
        ? new ServiceProblem.Denied(
            "the platform does not take our access token" + Problems.said(answer))
        : reply;
  }

  private Reply send(Registration registration, Call call, AccessToken token) {
    Map<String, String> headers = new HashMap<>(call.headers());
    headers.put("Authorization", "Bearer " + token.value());
    try {
      Answer answer = outbound.send(new Call(call.method(), call.target(), headers, call.body()));
      pace.heard(registration, answer, clock.instant());
      return Problems.throttling(answer, clock.instant())
          .<Reply>map(throttled -> throttled)
          .orElseGet(() -> new Reply.Answered(answer));
    } catch (OutboundFailed e) {
      return Problems.of(e);
    }
  }

  private static boolean isUnauthorized(Reply reply) {
    return reply instanceof Reply.Answered(Answer answer)
        && answer.status() == UNAUTHORIZED
        && !Problems.isPage(answer);
  }
}

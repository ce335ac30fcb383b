package org.cehrs.practice.lti.services;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.net.Answer;
import org.cehrs.practice.lti.net.Call;
import org.cehrs.practice.lti.net.Outbound;
import org.cehrs.practice.lti.net.OutboundFailed;

/** Calls with an access token; one that counts no longer is replaced once. */
public final class AuthorizedCalls {

  private static final int UNAUTHORIZED = 401;

  private final AccessTokens tokens;
  private final Outbound outbound;
  private final InstantSource clock;

  public AuthorizedCalls(AccessTokens tokens, Outbound outbound, InstantSource clock) {
    this.tokens = tokens;
    this.outbound = outbound;
    this.clock = clock;
  }

  Reply send(Registration registration, String scope, Call call) {
    Reply reply = sendOnce(registration, scope, call);
    return isUnauthorized(reply) ? sendAgain(registration, scope, call) : reply;
  }

  private Reply sendAgain(Registration registration, String scope, Call call) {
    Reply reply = sendOnce(registration, scope, call);
    return reply instanceof Reply.Answered answered && isUnauthorized(reply)
        ? new ServiceProblem.Unauthorized(
            "the platform does not take our access token" + Problems.said(answered.answer()))
        : reply;
  }

  private Reply sendOnce(Registration registration, String scope, Call call) {
    return switch (tokens.token(registration, scope)) {
      case ServiceProblem problem -> problem;
      case TokenOutcome.Granted granted -> {
        Reply reply = send(call, granted.token());
        if (isUnauthorized(reply)) {
          tokens.drop(registration, scope, granted.token());
        }
        yield reply;
      }
    };
  }

  private Reply send(Call call, AccessToken token) {
    Map<String, String> headers = new HashMap<>(call.headers());
    headers.put("Authorization", "Bearer " + token.value());
    try {
      Answer answer = outbound.send(new Call(call.method(), call.target(), headers, call.body()));
      return Problems.throttling(answer, clock.instant())
          .<Reply>map(throttled -> throttled)
          .orElseGet(() -> new Reply.Answered(answer));
    } catch (OutboundFailed e) {
      return Problems.of(e);
    }
  }

  private static boolean isUnauthorized(Reply reply) {
    return reply instanceof Reply.Answered answered && answered.answer().status() == UNAUTHORIZED;
  }
}

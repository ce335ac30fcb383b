package org.cehrs.practice.lti.services;

import java.time.Duration;
import java.util.Optional;

/** Why a platform's service did not do what it was asked; reasons are in plain words. */
public sealed interface ServiceProblem
    extends PostOutcome, LineItemOutcome, ResultsOutcome, TokenOutcome, Reply, Pages.Outcome {

  /** Why, for teacher and administrator. */
  String reason();

  /**
   * Too many requests: try again later.
   *
   * @param retryAfter where the platform says so
   */
  record Throttled(Optional<Duration> retryAfter) implements ServiceProblem {

    @Override
    public String reason() {
      return "the platform asks to send less";
    }
  }

  /** No token for this, or none that counts: the registration at the platform has to be mended. */
  record Unauthorized(String reason) implements ServiceProblem {}

  /** The platform will not take this, however often it is sent. */
  record Refused(String reason) implements ServiceProblem {}

  /** No answer, or none that makes sense: try again later. */
  record Unreachable(String reason) implements ServiceProblem {}
}

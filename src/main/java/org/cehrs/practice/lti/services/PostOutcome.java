package org.cehrs.practice.lti.services;

/** What became of a score that was posted. */
public sealed interface PostOutcome
    permits PostOutcome.Accepted, PostOutcome.Stale, ServiceProblem {

  /** The platform took it; whether its gradebook shows it is another matter. */
  record Accepted() implements PostOutcome {}

  /** The platform has a score with this timestamp or a later one. */
  record Stale() implements PostOutcome {}
}

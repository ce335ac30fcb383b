package org.cehrs.practice.lti.services;

/** What became of asking for an access token. */
sealed interface TokenOutcome permits TokenOutcome.Granted, ServiceProblem {

  record Granted(AccessToken token) implements TokenOutcome {}
}

package org.cehrs.practice.lti.launch;

import java.util.Optional;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;

/** One clause of the protocol. */
interface Rule {

  /** Why the token is refused; empty where it keeps the rule. */
  Optional<Refusal> objection(Candidate candidate);

  static Optional<Refusal> refuse(Reason reason, String detail) {
    return Optional.of(new Refusal(reason, detail));
  }
}

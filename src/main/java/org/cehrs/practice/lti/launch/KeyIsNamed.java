package org.cehrs.practice.lti.launch;

import java.util.Optional;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;

/** LTI Security Framework, clause 6.3: the header names the key. */
final class KeyIsNamed implements Rule {

  @Override
  public Optional<Refusal> objection(Candidate candidate) {
    return candidate.token().header().path("kid").asString("").isBlank()
        ? Rule.refuse(Reason.KEY_MISSING, "the id_token's header has no kid")
        : Optional.empty();
  }
}

package org.cehrs.practice.lti.launch;

import java.util.Optional;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;

/** RFC 7519, clause 4.1.5: not before {@code nbf}, where it is sent. */
final class AlreadyValid implements Rule {

  @Override
  public Optional<Refusal> objection(Candidate candidate) {
    long now = candidate.now().getEpochSecond();
    long early = candidate.token().seconds("nbf").orElse(now) - now;
    return early <= Clocks.AHEAD
        ? Optional.empty()
        : Rule.refuse(
            Reason.NOT_YET_VALID,
            "the id_token is valid only in %d seconds (nbf), %d are allowed"
                .formatted(early, Clocks.AHEAD));
  }
}

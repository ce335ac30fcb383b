package org.cehrs.practice.lti.launch;

import java.util.Optional;
import org.cehrs.practice.lti.Quoted;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;

/**
 * LTI Security Framework, clause 5.1.3 nos. 4 and 5: {@code azp}, where it is sent, is our client
 * id.
 */
final class AuthorizedPartyIsThisTool implements Rule {

  @Override
  public Optional<Refusal> objection(Candidate candidate) {
    String clientId = candidate.registration().clientId();
    boolean several = candidate.token().texts("aud").size() > 1;
    // With several audiences the clause demands it.
    String party = candidate.token().text("azp").orElse(several ? "" : clientId);
    return party.equals(clientId)
        ? Optional.empty()
        : Rule.refuse(
            Reason.AUTHORIZED_PARTY,
            "the id_token's azp is %s, expected is %s"
                .formatted(Quoted.of(party), Quoted.of(clientId)));
  }
}

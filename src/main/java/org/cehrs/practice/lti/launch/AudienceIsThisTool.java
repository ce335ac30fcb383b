package org.cehrs.practice.lti.launch;

import java.util.List;
import java.util.Optional;
import org.cehrs.practice.lti.Quoted;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;

/**
 * LTI Security Framework, clause 5.1.3 no. 3: {@code aud} holds our client id and nobody's whom we
 * do not trust, which is nobody's else.
 */
final class AudienceIsThisTool implements Rule {

  @Override
  public Optional<Refusal> objection(Candidate candidate) {
    String clientId = candidate.registration().clientId();
    List<String> audience = candidate.token().texts("aud");
    return !audience.isEmpty() && audience.stream().allMatch(clientId::equals)
        ? Optional.empty()
        : Rule.refuse(
            Reason.AUDIENCE,
            ("the id_token's aud is %s, expected is %s alone; see client_id in"
                    + " lti-config/registrations.yml")
                .formatted(Quoted.of(String.join(", ", audience)), Quoted.of(clientId)));
  }
}

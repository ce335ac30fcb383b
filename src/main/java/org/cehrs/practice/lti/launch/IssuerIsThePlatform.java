package org.cehrs.practice.lti.launch;

import java.util.Optional;
import org.cehrs.practice.lti.Quoted;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;

/**
 * LTI Security Framework, clause 5.1.3 no. 2: {@code iss} is, to the letter, the platform asked.
 */
final class IssuerIsThePlatform implements Rule {

  @Override
  public Optional<Refusal> objection(Candidate candidate) {
    String issuer = candidate.token().text("iss").orElse("");
    String expected = candidate.registration().issuer();
    return issuer.equals(expected)
        ? Optional.empty()
        : Rule.refuse(
            Reason.ISSUER,
            "the id_token's iss is %s, the login went to %s"
                .formatted(Quoted.of(issuer), Quoted.of(expected)));
  }
}

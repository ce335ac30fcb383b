package org.cehrs.practice.lti.launch;

import java.util.Optional;
import org.cehrs.practice.lti.Quoted;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;

/**
 * LTI Security Framework, clause 5.1.3 no. 6: RS256. No other is taken, so that neither {@code
 * none} nor an HMAC keyed with the public key can pass.
 */
final class AlgorithmIsRs256 implements Rule {

  @Override
  public Optional<Refusal> objection(Candidate candidate) {
    String algorithm = candidate.token().header().path("alg").asString("");
    return algorithm.equals("RS256")
        ? Optional.empty()
        : Rule.refuse(
            Reason.ALGORITHM,
            "the id_token's alg is %s, expected is \"RS256\"".formatted(Quoted.of(algorithm)));
  }
}

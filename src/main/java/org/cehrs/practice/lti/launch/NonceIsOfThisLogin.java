package org.cehrs.practice.lti.launch;

import java.util.Optional;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;
import org.cehrs.practice.lti.Sha256;

/**
 * LTI Security Framework, clause 5.1.3 no. 9: the nonce is the one of the login whose state came
 * with the token. A login is used once, and so is its nonce.
 */
final class NonceIsOfThisLogin implements Rule {

  @Override
  public Optional<Refusal> objection(Candidate candidate) {
    Optional<String> nonce = candidate.token().filled("nonce");
    if (nonce.isEmpty()) {
      return Rule.refuse(Reason.NONCE, "the id_token has no nonce");
    }
    return Sha256.same(nonce.get(), candidate.login().nonce())
        ? Optional.empty()
        : Rule.refuse(Reason.NONCE, "the id_token's nonce is not the one of its login");
  }
}

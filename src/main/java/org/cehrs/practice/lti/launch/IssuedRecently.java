package org.cehrs.practice.lti.launch;

import java.util.Optional;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;

/**
 * LTI Security Framework, clause 5.1.3 no. 8: {@code iat} is neither ahead nor too far back. Canvas
 * builds its token up to five minutes before it sends it.
 */
final class IssuedRecently implements Rule {

  private static final long OLDEST = 3600;

  @Override
  public Optional<Refusal> objection(Candidate candidate) {
    Optional<Long> issued = candidate.token().seconds("iat");
    if (issued.isEmpty()) {
      return Rule.refuse(Reason.ISSUED_AT, "the id_token has no iat");
    }
    long age = candidate.now().getEpochSecond() - issued.get();
    if (age < -Clocks.AHEAD) {
      return Rule.refuse(
          Reason.ISSUED_AT,
          "the id_token was issued %d seconds ahead of this tool's clock, %d are allowed"
              .formatted(-age, Clocks.AHEAD));
    }
    return age <= OLDEST
        ? Optional.empty()
        : Rule.refuse(
            Reason.ISSUED_AT,
            "the id_token was issued %d seconds ago, %d are allowed".formatted(age, OLDEST));
  }
}

package org.cehrs.practice.lti.launch;

import java.util.Optional;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;

/**
 * LTI Security Framework, clause 5.1.3 no. 7: before {@code exp}. Moodle's tokens live for 60
 * seconds, which is what a slow phone has; the leeway is for clocks. A post that is repeated by its
 * own browser is not asked for its expiry.
 */
final class NotExpired implements Rule {

  @Override
  public Optional<Refusal> objection(Candidate candidate) {
    Optional<Long> expiry = candidate.token().seconds("exp");
    if (expiry.isEmpty()) {
      return Rule.refuse(Reason.EXPIRED, "the id_token has no exp");
    }
    long late = candidate.now().getEpochSecond() - expiry.get();
    return late <= Clocks.EXPIRED
        ? Optional.empty()
        : Rule.refuse(
            Reason.EXPIRED,
            ("the id_token expired %d seconds ago, %d are allowed; if this happens on every launch,"
                    + " compare the clocks of platform and tool")
                .formatted(late, Clocks.EXPIRED));
  }
}

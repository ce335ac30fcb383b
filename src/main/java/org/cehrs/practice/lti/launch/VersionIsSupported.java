package org.cehrs.practice.lti.launch;

import java.util.Optional;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.lti.Quoted;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;

/** LTI Core 1.3, clause 5.3.2: exactly 1.3.0. */
final class VersionIsSupported implements Rule {

  @Override
  public Optional<Refusal> objection(Candidate candidate) {
    String version = candidate.token().text(Claims.VERSION).orElse("");
    return version.equals("1.3.0")
        ? Optional.empty()
        : Rule.refuse(
            Reason.VERSION,
            "the LTI version is %s, expected is \"1.3.0\"".formatted(Quoted.of(version)));
  }
}

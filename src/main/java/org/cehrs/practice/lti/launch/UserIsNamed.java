package org.cehrs.practice.lti.launch;

import java.util.Optional;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;

/** LTI Core 1.3, clause 5.3.6: the user's id, not empty. */
final class UserIsNamed implements Rule {

  @Override
  public Optional<Refusal> objection(Candidate candidate) {
    return candidate.token().filled("sub").isPresent()
        ? Optional.empty()
        : Rule.refuse(
            Reason.USER_MISSING, "the id_token's sub is empty; nobody signed in to the course");
  }
}

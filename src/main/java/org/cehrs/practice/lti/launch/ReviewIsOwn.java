package org.cehrs.practice.lti.launch;

import java.util.Optional;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.lti.Launch.Role;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;

/**
 * Submission Review 1.0: the person reviewed is named. Moodle signs whatever id a student writes
 * into its address, so that a learner may review only the learner's own.
 */
final class ReviewIsOwn implements Rule {

  @Override
  public Optional<Refusal> objection(Candidate candidate) {
    IdToken token = candidate.token();
    if (!token.text(Claims.MESSAGE_TYPE).equals(Optional.of(Messages.SUBMISSION_REVIEW))) {
      return Optional.empty();
    }
    Optional<String> reviewed = token.filled(Claims.FOR_USER, "user_id");
    if (reviewed.isEmpty()) {
      return Rule.refuse(Reason.CLAIM_MALFORMED, "a submission review lacks for_user's user_id");
    }
    return reviewed.equals(token.text("sub")) || Roles.of(token) == Role.TEACHER
        ? Optional.empty()
        : Rule.refuse(
            Reason.REVIEW_OF_OTHER, "a submission review by a non-teacher is about somebody else");
  }
}

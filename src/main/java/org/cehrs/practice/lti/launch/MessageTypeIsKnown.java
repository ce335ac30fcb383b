package org.cehrs.practice.lti.launch;

import java.util.Optional;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.lti.Quoted;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;

/** LTI Core 1.3, clause 5.3.1. */
final class MessageTypeIsKnown implements Rule {

  @Override
  public Optional<Refusal> objection(Candidate candidate) {
    String name = candidate.token().text(Claims.MESSAGE_TYPE).orElse("");
    return Messages.type(name).isPresent()
        ? Optional.empty()
        : Rule.refuse(
            Reason.MESSAGE_TYPE,
            "message_type is %s; this tool takes %s, %s and %s"
                .formatted(
                    Quoted.of(name),
                    Messages.RESOURCE_LINK,
                    Messages.DEEP_LINKING,
                    Messages.SUBMISSION_REVIEW));
  }
}

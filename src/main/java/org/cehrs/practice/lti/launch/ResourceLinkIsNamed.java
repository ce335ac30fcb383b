package org.cehrs.practice.lti.launch;

import java.util.Optional;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;

/** LTI Core 1.3, clause 5.3.5: where there is a resource link, it has an id. */
final class ResourceLinkIsNamed implements Rule {

  @Override
  public Optional<Refusal> objection(Candidate candidate) {
    IdToken token = candidate.token();
    return !token.has(Claims.RESOURCE_LINK) || token.filled(Claims.RESOURCE_LINK, "id").isPresent()
        ? Optional.empty()
        : Rule.refuse(Reason.RESOURCE_LINK, "the resource link's id is missing or empty");
  }
}

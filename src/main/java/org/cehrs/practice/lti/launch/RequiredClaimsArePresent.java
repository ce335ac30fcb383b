package org.cehrs.practice.lti.launch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;

/**
 * LTI Core 1.3, clause 5.3: what every message holds; all that is missing is named at once. An
 * anonymous launch without {@code sub} is legal there, but nobody could be graded.
 */
final class RequiredClaimsArePresent implements Rule {

  @Override
  public Optional<Refusal> objection(Candidate candidate) {
    Map<String, Reason> missing = required(candidate.token());
    missing.keySet().removeIf(candidate.token()::has);
    return missing.values().stream()
        .findFirst()
        .map(reason ->
            new Refusal(reason, "the id_token lacks " + String.join(", ", missing.keySet())));
  }

  private static Map<String, Reason> required(IdToken token) {
    Map<String, Reason> required = new LinkedHashMap<>();
    required.put(Claims.MESSAGE_TYPE, Reason.MESSAGE_TYPE);
    required.put(Claims.VERSION, Reason.VERSION);
    required.put(Claims.DEPLOYMENT_ID, Reason.DEPLOYMENT_MISSING);
    required.put(Claims.ROLES, Reason.ROLES);
    if (Messages.RESOURCE_LINK.equals(token.text(Claims.MESSAGE_TYPE).orElse(""))) {
      required.put(Claims.RESOURCE_LINK, Reason.RESOURCE_LINK);
    }
    required.put("sub", Reason.USER_MISSING);
    return required;
  }
}

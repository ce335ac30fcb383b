package org.cehrs.practice.lti.launch;

import java.util.List;
import java.util.Optional;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;

/** LTI Core 1.3, clauses 5.3 and 5.4: every claim that is looked at is of its JSON type. */
final class ClaimsHaveTheirTypes implements Rule {

  private record Claim(JsonType type, List<String> path) {

    static Claim of(JsonType type, String... path) {
      return new Claim(type, List.of(path));
    }
  }

  private static final List<Claim> CLAIMS =
      List.of(
          Claim.of(JsonType.TEXT, "iss"),
          Claim.of(JsonType.TEXT_OR_TEXTS, "aud"),
          Claim.of(JsonType.TEXT, "azp"),
          Claim.of(JsonType.TIME, "exp"),
          Claim.of(JsonType.TIME, "iat"),
          Claim.of(JsonType.TIME, "nbf"),
          Claim.of(JsonType.TEXT, "nonce"),
          Claim.of(JsonType.TEXT, "sub"),
          Claim.of(JsonType.TEXT, "name"),
          Claim.of(JsonType.TEXT, "given_name"),
          Claim.of(JsonType.TEXT, "family_name"),
          Claim.of(JsonType.TEXT, Claims.MESSAGE_TYPE),
          Claim.of(JsonType.TEXT, Claims.VERSION),
          Claim.of(JsonType.TEXT, Claims.DEPLOYMENT_ID),
          Claim.of(JsonType.TEXT, Claims.TARGET_LINK_URI),
          Claim.of(JsonType.TEXTS, Claims.ROLES),
          Claim.of(JsonType.OBJECT, Claims.CONTEXT),
          Claim.of(JsonType.TEXT, Claims.CONTEXT, "id"),
          Claim.of(JsonType.TEXT, Claims.CONTEXT, "label"),
          Claim.of(JsonType.TEXT, Claims.CONTEXT, "title"),
          Claim.of(JsonType.OBJECT, Claims.RESOURCE_LINK),
          Claim.of(JsonType.TEXT, Claims.RESOURCE_LINK, "id"),
          Claim.of(JsonType.TEXT, Claims.RESOURCE_LINK, "title"),
          Claim.of(JsonType.OBJECT, Claims.CUSTOM),
          Claim.of(JsonType.OBJECT, Claims.LAUNCH_PRESENTATION),
          Claim.of(JsonType.TEXT, Claims.LAUNCH_PRESENTATION, "document_target"),
          Claim.of(JsonType.TEXT, Claims.LAUNCH_PRESENTATION, "return_url"),
          Claim.of(JsonType.OBJECT, Claims.GRADE_SERVICE),
          Claim.of(JsonType.TEXTS, Claims.GRADE_SERVICE, "scope"),
          Claim.of(JsonType.TEXT, Claims.GRADE_SERVICE, "lineitems"),
          Claim.of(JsonType.TEXT, Claims.GRADE_SERVICE, "lineitem"),
          Claim.of(JsonType.OBJECT, Claims.NAMES_AND_ROLES),
          Claim.of(JsonType.TEXT, Claims.NAMES_AND_ROLES, "context_memberships_url"),
          Claim.of(JsonType.OBJECT, Claims.FOR_USER),
          Claim.of(JsonType.TEXT, Claims.FOR_USER, "user_id"),
          Claim.of(JsonType.OBJECT, Claims.DEEP_LINKING_SETTINGS),
          Claim.of(JsonType.TEXT, Claims.DEEP_LINKING_SETTINGS, "deep_link_return_url"),
          Claim.of(JsonType.TEXT, Claims.DEEP_LINKING_SETTINGS, "data"),
          Claim.of(JsonType.TEXTS, Claims.DEEP_LINKING_SETTINGS, "accept_types"),
          Claim.of(JsonType.TEXT, Claims.DEEP_LINKING_SETTINGS, "title"),
          Claim.of(JsonType.TEXT, Claims.DEEP_LINKING_SETTINGS, "text"));

  @Override
  public Optional<Refusal> objection(Candidate candidate) {
    return CLAIMS.stream()
        .filter(claim ->
            !claim.type().fits(candidate.token().node(claim.path().toArray(String[]::new))))
        .findFirst()
        .flatMap(claim ->
            Rule.refuse(
                Reason.CLAIM_MALFORMED,
                "the claim %s must be %s"
                    .formatted(String.join(" ", claim.path()), claim.type().words())));
  }
}

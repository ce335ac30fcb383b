package org.cehrs.demolms;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** What a tool posts when a teacher has chosen. */
final class DeepLinkAnswer {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";

  private DeepLinkAnswer() {}

  /** A right response to a request, with these content items. */
  static JWTClaimsSet.Builder to(JWTClaimsSet asked, Stage stage, Object... items)
      throws Exception {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(stage.site().clientId())
            .audience(stage.site().issuer())
            .issueTime(Date.from(stage.clock().instant()))
            .expirationTime(Date.from(stage.clock().instant().plusSeconds(60)))
            .claim("nonce", "nonce-2")
            .claim(LTI + "deployment_id", stage.site().deploymentId())
            .claim(LTI + "message_type", "LtiDeepLinkingResponse")
            .claim(LTI + "version", "1.3.0")
            .claim(DEEP_LINKING + "content_items", List.of(items));
    Object data = settings(asked).get("data");
    return data == null ? claims : claims.claim(DEEP_LINKING + "data", data);
  }

  static Map<String, Object> settings(JWTClaimsSet asked) throws Exception {
    return asked.getJSONObjectClaim(DEEP_LINKING + "deep_linking_settings");
  }

  static String returnAddress(JWTClaimsSet asked) throws Exception {
    return String.valueOf(settings(asked).get("deep_link_return_url"));
  }

  /** A link with a line item, as this project's tool makes them. */
  static Map<String, Object> exam(String title, double maximum) {
    return Map.of(
        "type",
        "ltiResourceLink",
        "title",
        title,
        "text",
        "125 questions",
        "custom",
        Map.of("exam", "full", "place", "$ResourceLink.id"),
        "lineItem",
        Map.of(
            "scoreMaximum",
            maximum,
            "label",
            "Label of " + title,
            "resourceId",
            "exam-1",
            "tag",
            "practice",
            "submissionReview",
            Map.of("custom", Map.of("review", "1"))));
  }
}

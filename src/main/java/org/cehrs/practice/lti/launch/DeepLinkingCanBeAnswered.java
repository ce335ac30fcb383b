package org.cehrs.practice.lti.launch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.lti.Quoted;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;
import org.cehrs.practice.lti.WebAddress;

/**
 * Deep Linking 2.0, clause 4.4.1: whoever asks for content says where it goes, takes links to
 * exams, and gives us nothing back to say that we could not keep.
 */
final class DeepLinkingCanBeAnswered implements Rule {

  private static final String LINK = "ltiResourceLink";

  @Override
  public Optional<Refusal> objection(Candidate candidate) {
    IdToken token = candidate.token();
    return DeepLinkingSettings.isAsked(token)
        ? fault(token).flatMap(detail -> Rule.refuse(Reason.DEEP_LINKING, detail))
        : Optional.empty();
  }

  private static Optional<String> fault(IdToken token) {
    String address = DeepLinkingSettings.text(token, DeepLinkingSettings.RETURN_URL).orElse("");
    if (WebAddress.ofReturn(address).isEmpty()) {
      return Optional.of(
          "deep_link_return_url must be a web address; it has %d characters"
              .formatted(address.length()));
    }
    List<String> types = token.texts(Claims.DEEP_LINKING_SETTINGS, DeepLinkingSettings.TYPES);
    if (!types.isEmpty() && !types.contains(LINK)) {
      return Optional.of(
          "the platform accepts %s; this tool places %s"
              .formatted(Quoted.of(String.join(", ", types)), LINK));
    }
    return DeepLinkingSettings.text(token, DeepLinkingSettings.DATA)
        .filter(data -> !isKept(data))
        .map(data -> "data holds characters that could not go back as they came");
  }

  private static boolean isKept(String data) {
    return data.indexOf(0) < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(data);
  }
}

package org.cehrs.practice.lti.launch;

import java.util.List;
import java.util.Optional;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.lti.PlainText;
import org.cehrs.practice.lti.WebAddress;
import tools.jackson.databind.JsonNode;

/** Reads what a platform says that asks for content (Deep Linking 2.0, clause 4.4.1). */
final class DeepLinkingSettings {

  static final String RETURN_URL = "deep_link_return_url";
  static final String TYPES = "accept_types";
  static final String DATA = "data";

  private static final String TARGETS = "accept_presentation_document_targets";
  private static final int LONGEST_TEXT = 5_000;

  private DeepLinkingSettings() {}

  static Optional<Launch.DeepLinking> of(IdToken token) {
    return text(token, RETURN_URL)
        .filter(address -> isAsked(token))
        .flatMap(WebAddress::ofReturn)
        .map(address ->
            new Launch.DeepLinking(
                address,
                text(token, DATA),
                is(node(token, "accept_multiple")),
                // Canvas takes line items and does not say so.
                node(token, "accept_lineitem").isMissingNode()
                    || is(node(token, "accept_lineitem")),
                takesWindows(token),
                text(token, "title").flatMap(PlainText::of),
                text(token, "text").flatMap(text -> PlainText.of(text, LONGEST_TEXT))));
  }

  static boolean isAsked(IdToken token) {
    return token.text(Claims.MESSAGE_TYPE).equals(Optional.of(Messages.DEEP_LINKING));
  }

  static Optional<String> text(IdToken token, String name) {
    return token.text(Claims.DEEP_LINKING_SETTINGS, name);
  }

  private static boolean takesWindows(IdToken token) {
    List<String> targets = token.texts(Claims.DEEP_LINKING_SETTINGS, TARGETS);
    return targets.isEmpty() || targets.contains("window");
  }

  private static boolean is(JsonNode value) {
    return value.asString("").equalsIgnoreCase("true");
  }

  private static JsonNode node(IdToken token, String name) {
    return token.node(Claims.DEEP_LINKING_SETTINGS, name);
  }
}

package org.cehrs.practice.lti.services;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.lti.net.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Line items as JSON (Assignment and Grade Services 2.0, clause 3.2). */
final class LineItems {

  private static final JsonMapper JSON = new JsonMapper();
  // Moodle fails on a longer one with 502.
  private static final int LONGEST_LABEL = 255;

  private LineItems() {}

  /**
   * The item that is wanted: ours by resource id and tag; else, on the same link, one that the
   * platform made without either.
   */
  static Optional<URI> choose(List<JsonNode> items, NewLineItem wanted) {
    return items.stream()
        .filter(item -> isOurs(item, wanted) || isTheLinks(item, wanted))
        .sorted(Comparator.comparing(item -> !isOurs(item, wanted)))
        .flatMap(item -> address(item).stream())
        .findFirst();
  }

  static String json(NewLineItem wanted) {
    ObjectNode json = JSON.createObjectNode();
    String label = wanted.label();
    json.put("label", label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label);
    Numbers.put(json, "scoreMaximum", wanted.scoreMaximum());
    wanted.resourceLinkId().ifPresent(link -> json.put("resourceLinkId", link));
    json.put("resourceId", wanted.resourceId());
    json.put("tag", wanted.tag());
    return json.toString();
  }

  static LineItemOutcome made(Answer answer) {
    try {
      return address(JSON.readTree(answer.body()))
          .<LineItemOutcome>map(LineItemOutcome.At::new)
          .orElseGet(() -> unreadable());
    } catch (JacksonException e) {
      return unreadable();
    }
  }

  private static LineItemOutcome unreadable() {
    return new ServiceProblem.Unreachable("the platform made a column without an address");
  }

  private static boolean isOurs(JsonNode item, NewLineItem wanted) {
    String link = text(item, "resourceLinkId");
    return text(item, "resourceId").equals(wanted.resourceId())
        && text(item, "tag").equals(wanted.tag())
        && wanted.resourceLinkId().map(link::equals).orElse(true);
  }

  private static boolean isTheLinks(JsonNode item, NewLineItem wanted) {
    return wanted.resourceLinkId().map(text(item, "resourceLinkId")::equals).orElse(false)
        && text(item, "resourceId").isEmpty()
        && text(item, "tag").isEmpty();
  }

  private static String text(JsonNode item, String name) {
    return item.path(name).asString("");
  }

  private static Optional<URI> address(JsonNode item) {
    try {
      return Optional.of(new URI(text(item, "id"))).filter(id -> id.getHost() != null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}

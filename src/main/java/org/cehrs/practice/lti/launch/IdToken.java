package org.cehrs.practice.lti.launch;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A token in its three parts, read but not yet believed. A claim that is null counts as absent
 * (Canvas writes such), one of another type than asked for as well: {@link ClaimsHaveTheirTypes}
 * refuses those before anything looks at them.
 */
record IdToken(JsonNode header, JsonNode claims, String compact) {

  /** A text within nested objects; empty where any step is missing. */
  Optional<String> text(String... path) {
    JsonNode node = node(path);
    return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
  }

  /** A text that is neither absent nor blank. */
  Optional<String> filled(String... path) {
    return text(path).filter(value -> !value.isBlank());
  }

  /** A time in seconds since 1970. */
  Optional<Long> seconds(String claim) {
    return claims.path(claim).doubleValueOpt().stream().mapToObj(time -> (long) time).findFirst();
  }

  /** Texts of an array, or a text alone. */
  List<String> texts(String... path) {
    JsonNode node = node(path);
    return node.isArray()
        ? StreamSupport.stream(node.values().spliterator(), false)
            .filter(JsonNode::isString)
            .map(JsonNode::stringValue)
            .toList()
        : text(path).stream().toList();
  }

  boolean has(String claim) {
    return !claims.path(claim).isMissingNode() && !claims.path(claim).isNull();
  }

  JsonNode node(String... path) {
    JsonNode node = claims;
    for (String step : path) {
      node = node.path(step);
    }
    return node;
  }
}

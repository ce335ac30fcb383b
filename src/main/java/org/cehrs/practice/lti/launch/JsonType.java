package org.cehrs.practice.lti.launch;

import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What a claim's value may be; an absent or null one fits everywhere. */
enum JsonType {
  TEXT("a text"),
  TEXTS("an array of texts"),
  TEXT_OR_TEXTS("a text or an array of texts"),
  TIME("a number of seconds since 1970"),
  OBJECT("an object");

  /** The end of the year 9999. */
  private static final double LATEST = 253_402_300_799.0;

  private final String words;

  JsonType(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  boolean fits(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return true;
    }
    return switch (this) {
      case TEXT -> node.isString();
      case TEXTS -> isTexts(node);
      case TEXT_OR_TEXTS -> node.isString() || isTexts(node);
      case TIME -> isTime(node);
      case OBJECT -> node.isObject();
    };
  }

  private static boolean isTexts(JsonNode node) {
    return node.isArray()
        && StreamSupport.stream(node.values().spliterator(), false).allMatch(JsonNode::isString);
  }

  private static boolean isTime(JsonNode node) {
    double seconds = node.doubleValue(-1);
    return seconds >= 0 && seconds <= LATEST;
  }
}

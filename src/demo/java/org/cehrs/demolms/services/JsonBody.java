package org.cehrs.demolms.services;

import java.util.Optional;
import java.util.Set;
import org.cehrs.demolms.http.Refused;
import org.cehrs.demolms.http.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A posted JSON object, field by field; refuses what is missing or of another type. */
record JsonBody(JsonNode object) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  static JsonBody of(Request request) {
    try {
      JsonNode node = MAPPER.readTree(request.body());
      if (!node.isObject()) {
        throw refused("the body is no JSON object");
      }
      return new JsonBody(node);
    } catch (JacksonException malformed) {
      throw refused("the body is no JSON: " + malformed.getOriginalMessage());
    }
  }

  String text(String name) {
    return optionalText(name).orElseThrow(() -> refused(name + " is missing or empty"));
  }

  /** A text that is one of a few words. */
  String word(String name, Set<String> words) {
    String word = text(name);
    if (!words.contains(word)) {
      throw refused(name + " must be one of " + words + ", got \"" + word + "\"");
    }
    return word;
  }

  /** Empty where the text is absent, null or blank. */
  Optional<String> optionalText(String name) {
    return field(name)
        .map(value -> {
          if (!value.isString()) {
            throw refused(name + " must be a string");
          }
          return value.stringValue();
        })
        .filter(text -> !text.isBlank());
  }

  double positive(String name) {
    return optionalNumber(name)
        .filter(number -> number > 0)
        .orElseThrow(() -> refused(name + " must be a number above 0"));
  }

  Optional<Double> optionalNumber(String name) {
    return field(name)
        .map(value -> {
          if (!value.isNumber()) {
            throw refused(name + " must be a number");
          }
          return value.doubleValue();
        });
  }

  static Refused refused(String reason) {
    return Refused.because(400, "Refused: " + reason + ".");
  }

  private Optional<JsonNode> field(String name) {
    return Optional.ofNullable(object.get(name)).filter(value -> !value.isNull());
  }
}

package org.cehrs.demolms.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object that came from a tool, field by field; refuses what is missing or of another type.
 *
 * @param fault makes the exception that refuses, from the reason
 */
public record JsonObject(JsonNode object, Function<String, RuntimeException> fault) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  public static JsonObject parse(String text, Function<String, RuntimeException> fault) {
    try {
      return of(MAPPER.readTree(text), fault);
    } catch (JacksonException malformed) {
      throw fault.apply("Refused: the body is no JSON: " + malformed.getOriginalMessage() + ".");
    }
  }

  /** A value that has been parsed to maps and lists already. */
  public static JsonObject ofValue(Object value, Function<String, RuntimeException> fault) {
    return of(MAPPER.valueToTree(value), fault);
  }

  private static JsonObject of(JsonNode node, Function<String, RuntimeException> fault) {
    if (!node.isObject()) {
      throw fault.apply("Refused: the body is no JSON object.");
    }
    return new JsonObject(node, fault);
  }

  public RuntimeException refused(String reason) {
    return fault.apply("Refused: " + reason + ".");
  }

  public boolean has(String name) {
    return field(name).isPresent();
  }

  public String text(String name) {
    return optionalText(name).orElseThrow(() -> refused(name + " is missing or empty"));
  }

  /** A text that is one of a few words. */
  public String word(String name, Set<String> words) {
    String word = text(name);
    if (!words.contains(word)) {
      throw refused(name + " must be one of " + words + ", got \"" + word + "\"");
    }
    return word;
  }

  /** Empty where the text is absent, null or blank. */
  public Optional<String> optionalText(String name) {
    return field(name)
        .map(value -> {
          if (!value.isString()) {
            throw refused(name + " must be a string");
          }
          return value.stringValue();
        })
        .filter(text -> !text.isBlank());
  }

  public Optional<URI> optionalAddress(String name) {
    return optionalText(name)
        .map(text -> {
          try {
            return URI.create(text);
          } catch (IllegalArgumentException malformed) {
            throw refused(name + " must be an address, got \"" + text + "\"");
          }
        });
  }

  public double positive(String name) {
    return optionalNumber(name)
        .filter(number -> number > 0)
        .orElseThrow(() -> refused(name + " must be a number above 0"));
  }

  public Optional<Double> optionalNumber(String name) {
    return field(name)
        .map(value -> {
          if (!value.isNumber()) {
            throw refused(name + " must be a number");
          }
          return value.doubleValue();
        });
  }

  public Optional<Boolean> optionalFlag(String name) {
    return field(name).filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
  }

  public Optional<JsonObject> optionalObject(String name) {
    return field(name).map(value -> of(value, fault));
  }

  /** The objects of an array; none where it is absent. */
  public List<JsonObject> objects(String name) {
    return field(name).stream()
        .flatMap(JsonNode::valueStream)
        .map(value -> of(value, fault))
        .toList();
  }

  /** The texts of an array; none where it is absent. */
  public List<String> texts(String name) {
    return field(name).stream().flatMap(JsonNode::valueStream).map(JsonNode::asString).toList();
  }

  /** All fields as texts; refuses what is neither text nor number nor truth value. */
  public Map<String, String> allTexts() {
    var texts = new LinkedHashMap<String, String>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (!field.getValue().isValueNode()) {
        throw refused(field.getKey() + " must be a string");
      }
      texts.put(field.getKey(), field.getValue().asString());
    }
    return texts;
  }

  /** All fields as they came. */
  public Map<String, Object> values() {
    return MAPPER.convertValue(object, new TypeReference<Map<String, Object>>() {});
  }

  private Optional<JsonNode> field(String name) {
    return Optional.ofNullable(object.get(name)).filter(value -> !value.isNull());
  }
}

package org.cehrs.demolms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages that were recorded at real platforms, and how to hold the demo's against them. */
final class Sample {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Claims that the recorded cases keep as words like "now". */
  private static final Set<String> TIMES = Set.of("/iat", "/exp");

  private Sample() {}

  /** A file of src/test/resources. */
  static JsonNode read(String path) {
    try (InputStream file = Sample.class.getResourceAsStream("/" + path)) {
      return JSON.readTree(Optional.ofNullable(file).orElseThrow().readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The claims of a recorded launch. */
  static JsonNode claims(String launchCase) {
    return read("launches/accepted/" + launchCase + ".json").get("claims");
  }

  static JsonNode of(Object value) {
    return JSON.valueToTree(value);
  }

  static JsonNode parse(String text) {
    return JSON.readTree(text);
  }

  /**
   * Every field with the type of its value, as in {@code context.type[] STRING}.
   *
   * @param opaque fields whose insides are of no interest
   */
  static Set<String> shape(JsonNode json, String... opaque) {
    var lines = new TreeSet<String>();
    collect("", json, List.of(opaque), lines);
    return lines;
  }

  private static void collect(String path, JsonNode json, List<String> opaque, Set<String> lines) {
    if (json.isObject() && opaque.stream().noneMatch(path::endsWith)) {
      json.properties()
          .forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), opaque, lines));
    } else if (json.isArray() && !json.isEmpty()) {
      json.forEach(one -> collect(path + "[]", one, opaque, lines));
    } else {
      boolean isNumber = json.isNumber() || TIMES.contains(path);
      lines.add(path + " " + (isNumber ? "NUMBER" : json.getNodeType()));
    }
  }

  /** The cases of a recorded series. */
  static Stream<JsonNode> series(String path) {
    return read(path).valueStream();
  }
}

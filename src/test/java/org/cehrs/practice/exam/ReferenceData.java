package org.cehrs.practice.exam;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files under src/test/resources/measurement; their README names the sources. */
public final class ReferenceData {

  private ReferenceData() {}

  public static JsonNode json(String name) {
    return new JsonMapper().readTree(text(name));
  }

  public static List<String> lines(String name) {
    return text(name).lines().toList();
  }

  public static double[] doubles(JsonNode array) {
    double[] values = new double[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).asDouble();
    }
    return values;
  }

  public static List<Integer> integers(JsonNode array) {
    return array.valueStream().map(JsonNode::asInt).toList();
  }

  private static String text(String name) {
    try (InputStream file = ReferenceData.class.getResourceAsStream("/measurement/" + name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}

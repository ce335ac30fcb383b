package org.cehrs.practice.lti.registration.dynamic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Canvas and Moodle sent and were sent, as it was captured. */
final class Samples {

  private Samples() {}

  static JsonNode read(String name) {
    try (InputStream file =
        Objects.requireNonNull(Samples.class.getResourceAsStream("/registration/" + name))) {
      return new JsonMapper().readTree(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PlatformConfiguration moodle() {
    return found(read("moodle_success.json").path("openid_configuration"));
  }

  static PlatformConfiguration canvas() {
    return found(read("canvas_configuration.json"));
  }

  static PlatformConfiguration found(JsonNode configuration) {
    return switch (ConfigurationReader.read(configuration.toString())) {
      case Discovery.Found(PlatformConfiguration platform) -> platform;
      case Discovery.Failed(String problem) -> throw new AssertionError(problem);
    };
  }
}

package org.cehrs.practice.lti.services;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer of a real platform, as it was captured.
 *
 * @param json with {@code case}, {@code status}, {@code contentType}, {@code body}, perhaps {@code
 *     link}
 */
record Captured(JsonNode json) {

  private static final Path FOLDER = Path.of("src/test/resources/services");
  private static final String MOODLE = "http://localhost:8090";

  static JsonNode file(String name) {
    return new JsonMapper().readTree(FOLDER.resolve(name));
  }

  static Stream<Captured> all(String file) {
    return file(file).valueStream().map(Captured::new);
  }

  static Captured named(String file, String name) {
    return all(file).filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  String name() {
    return text("case");
  }

  String text(String field) {
    return json.path(field).asString("");
  }

  /** The answer as if the platform stood at another address. */
  ResponseDefinitionBuilder at(URI platform) {
    ResponseDefinitionBuilder answer =
        aResponse()
            .withStatus(json.path("status").asInt())
            .withHeader("Content-Type", text("contentType"))
            .withBody(moved(text("body"), platform));
    return json.has("link") ? answer.withHeader("Link", moved(text("link"), platform)) : answer;
  }

  private static String moved(String text, URI platform) {
    return text.replace(MOODLE, platform.toString())
        .replace(MOODLE.replace("/", "\\/"), platform.toString().replace("/", "\\/"));
  }

  @Override
  public String toString() {
    return name();
  }
}

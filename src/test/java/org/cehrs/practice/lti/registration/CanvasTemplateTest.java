package org.cehrs.practice.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.cehrs.practice.lti.services.Scopes;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CanvasTemplateTest {

  private final JsonNode filled =
      new JsonMapper().readTree(CanvasTemplate.filled(URI.create("https://exams.example:8443/")));

  @Test
  void namesThisServerEverywhere() {
    assertThat(filled.toString()).doesNotContain("{{");
    assertThat(filled.path("oidc_initiation_url").asString())
        .isEqualTo("https://exams.example:8443/lti/login");
    assertThat(filled.path("public_jwk_url").asString())
        .isEqualTo("https://exams.example:8443/lti/jwks");
    assertThat(filled.path("redirect_uris").path(0).asString())
        .isEqualTo("https://exams.example:8443/lti/launch");
    assertThat(filled.path("extensions").path(0).path("domain").asString())
        .isEqualTo("exams.example:8443");
  }

  @Test
  void listsEveryScopeThatIsAskedFor() {
    assertThat(StreamSupport.stream(filled.path("scopes").values().spliterator(), false))
        .extracting(JsonNode::asString)
        .contains(Scopes.LINE_ITEM, Scopes.SCORE, Scopes.RESULT);
  }

  /** A developer key as Canvas took it, with more placements and fields than this tool needs. */
  @Test
  void saysNothingThatCanvasWasNotSeenToTake() throws IOException {
    JsonNode taken = developerKey();
    assertThat(taken.propertyNames()).containsAll(filled.propertyNames());
    JsonNode extension = filled.path("extensions").path(0);
    JsonNode takenExtension = taken.path("extensions").path(0);
    assertThat(takenExtension.propertyNames()).containsAll(extension.propertyNames());
    assertThat(takenExtension.path("settings").propertyNames())
        .containsAll(extension.path("settings").propertyNames());
    for (JsonNode placement : extension.path("settings").path("placements")) {
      JsonNode same =
          taken
              .at("/extensions/0/settings/placements")
              .valueStream()
              .filter(one -> one.path("placement").equals(placement.path("placement")))
              .findFirst()
              .orElseThrow();
      assertThat(same.propertyNames()).containsAll(placement.propertyNames());
      assertThat(same.path("message_type")).isEqualTo(placement.path("message_type"));
    }
  }

  private static JsonNode developerKey() throws IOException {
    try (InputStream file =
        CanvasTemplateTest.class.getResourceAsStream("/registration/canvas_developer_key.json")) {
      return new JsonMapper().readTree(Objects.requireNonNull(file).readAllBytes());
    }
  }
}

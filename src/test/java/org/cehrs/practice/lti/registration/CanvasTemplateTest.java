package org.cehrs.practice.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
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
}

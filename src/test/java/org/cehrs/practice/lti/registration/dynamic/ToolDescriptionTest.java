package org.cehrs.practice.lti.registration.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.cehrs.practice.lti.registration.CanvasTemplate;
import org.cehrs.practice.lti.services.Scopes;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ToolDescriptionTest {

  private static final URI OURS = URI.create("https://exams.example:8443");
  private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
  private static final String CANVAS = "https://canvas.instructure.com/lti/";

  @Test
  void holdsAllThatMoodleRequires() {
    JsonNode tool = described(Samples.moodle());
    JsonNode taken = Samples.read("moodle_success.json").path("request");
    assertThat(tool.propertyNames()).containsAll(taken.propertyNames());
    assertThat(tool.path("application_type").asString()).isEqualTo("web");
    assertThat(texts(tool.path("response_types"))).containsExactly("id_token");
    assertThat(tool.path("token_endpoint_auth_method").asString()).isEqualTo("private_key_jwt");
    assertThat(tool.path("jwks_uri").asString()).isEqualTo(OURS + "/lti/jwks");
    assertThat(tool.path("initiate_login_uri").asString()).isEqualTo(OURS + "/lti/login");
    assertThat(texts(tool.path("redirect_uris"))).containsExactly(OURS + "/lti/launch");
  }

  @Test
  void namesItsDomainWithThePortOfItsTarget() {
    JsonNode configuration = described(Samples.moodle()).path(TOOL);
    assertThat(configuration.path("domain").asString()).isEqualTo("exams.example:8443");
    assertThat(URI.create(configuration.path("target_link_uri").asString()).getAuthority())
        .isEqualTo("exams.example:8443");
  }

  @Test
  void asksForWhatItUsesAndNoEmailAddress() {
    JsonNode tool = described(Samples.moodle());
    assertThat(tool.path("scope").asString().split(" "))
        .containsExactly(Scopes.LINE_ITEM, Scopes.SCORE, Scopes.RESULT, Scopes.MEMBERS);
    assertThat(texts(tool.path(TOOL).path("claims")))
        .containsExactly("iss", "sub", "name", "given_name", "family_name");
  }

  @Test
  void asksForNoScopeThatThePlatformDoesNotList() {
    ObjectNode poor = (ObjectNode) Samples.read("canvas_configuration.json");
    poor.putArray("scopes_supported").add(Scopes.SCORE);
    assertThat(described(Samples.found(poor)).path("scope").asString()).isEqualTo(Scopes.SCORE);
  }

  @Test
  void asksMoodleForBothMessages() {
    JsonNode messages = described(Samples.moodle()).path(TOOL).path("messages");
    assertThat(texts(messages, "type"))
        .containsExactly("LtiResourceLinkRequest", "LtiDeepLinkingRequest");
    assertThat(messages.path(0).has("placements")).isFalse();
    assertThat(texts(messages.path(1).path("placements"))).containsExactly("ContentArea");
    assertThat(messages.toString()).doesNotContain("canvas");
  }

  @Test
  void asksCanvasForItsPlacesByTheNamesThatItOffers() {
    JsonNode messages = described(Samples.canvas()).path(TOOL).path("messages");
    assertThat(texts(messages.path(0).path("placements")))
        .containsExactly(CANVAS + "course_navigation");
    assertThat(messages.path(0).path(CANVAS + "course_navigation/default_enabled").asBoolean(true))
        .isFalse();
    assertThat(texts(messages.path(1).path("placements")))
        .containsExactly(CANVAS + "assignment_selection", "ContentArea", "RichTextEditor");
  }

  @Test
  void leavesOutTheEditorWhereCanvasDoesNotOfferIt() {
    ObjectNode canvas =
        (ObjectNode)
            new JsonMapper()
                .readTree(
                    Samples.read("canvas_configuration.json")
                        .toString()
                        .replace("\"RichTextEditor\"", "\"" + CANVAS + "collaboration\""));
    assertThat(
            texts(
                described(Samples.found(canvas))
                    .path(TOOL)
                    .path("messages")
                    .path(1)
                    .path("placements")))
        .containsExactly(CANVAS + "assignment_selection", "ContentArea");
  }

  @Test
  void usesNoFieldOfCanvasThatTheSampleDoesNotHave() {
    JsonNode sample = Samples.read("canvas_request.json");
    JsonNode tool = described(Samples.canvas());
    assertThat(sample.propertyNames()).containsAll(tool.propertyNames());
    assertThat(sample.path(TOOL).propertyNames()).containsAll(tool.path(TOOL).propertyNames());
    List<String> known = new ArrayList<>();
    sample
        .path(TOOL)
        .path("messages")
        .values()
        .forEach(message -> known.addAll(message.propertyNames()));
    tool.path(TOOL)
        .path("messages")
        .values()
        .forEach(message -> assertThat(known).containsAll(message.propertyNames()));
  }

  @Test
  void asksCanvasForTheSameAsTheDeveloperKey() {
    JsonNode key = new JsonMapper().readTree(CanvasTemplate.filled(OURS));
    JsonNode tool = described(Samples.canvas());
    assertThat(tool.path("scope").asString().split(" "))
        .containsExactlyInAnyOrderElementsOf(texts(key.path("scopes")));
    JsonNode extension = key.path("extensions").path(0);
    assertThat(tool.path(TOOL).path(CANVAS + "privacy_level"))
        .isEqualTo(extension.path("privacy_level"));
    assertThat(tool.path(TOOL).path(CANVAS + "tool_id")).isEqualTo(extension.path("tool_id"));
    assertThat(texts(extension.path("settings").path("placements"), "placement"))
        .containsExactlyInAnyOrder(
            "assignment_selection", "link_selection", "editor_button", "course_navigation");
  }

  private static JsonNode described(PlatformConfiguration platform) {
    return new JsonMapper().readTree(new ToolDescription(OURS, platform).json());
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  private static List<String> texts(JsonNode list, String name) {
    return list.valueStream().map(node -> node.path(name).asString()).toList();
  }
}

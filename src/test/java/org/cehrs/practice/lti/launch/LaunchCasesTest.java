package org.cehrs.practice.lti.launch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.lti.LaunchOutcome;
import org.cehrs.practice.lti.LoginOutcome;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.keys.PlatformKeys;
import org.cehrs.practice.lti.net.Outbound;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every launch under {@code launches/}: those that must open and those that must not. */
class LaunchCasesTest {

  private static final WireMockServer PLATFORM =
      new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
  private static final CaseSigner SIGNER = new CaseSigner();
  private static Outbound outbound = new Outbound(Set.of());

  @BeforeAll
  static void serveKeys() {
    PLATFORM.start();
    PLATFORM.stubFor(get("/up").willReturn(okJson(SIGNER.jwks())));
    PLATFORM.stubFor(get("/down").willReturn(aResponse().withStatus(503)));
    PLATFORM.stubFor(get("/html").willReturn(aResponse().withBody("<html>Maintenance</html>")));
    outbound = new Outbound(Set.of("127.0.0.1:" + PLATFORM.port()));
  }

  @AfterAll
  static void stop() throws IOException {
    outbound.close();
    PLATFORM.stop();
  }

  static Stream<LaunchCase> accepted() {
    return LaunchCase.all("accepted");
  }

  static Stream<LaunchCase> refused() {
    return LaunchCase.all("refused");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("accepted")
  void opens(LaunchCase launch) {
    LaunchOutcome outcome = run(launch).outcome();
    JsonNode expected = launch.expected();
    switch (outcome) {
      case LaunchOutcome.Launched launched -> {
        assertThat(expected.path("outcome").asString("Launched")).isEqualTo("Launched");
        compare(launched.launch(), expected);
      }
      case LaunchOutcome.Unbound unbound -> {
        assertThat(expected.path("outcome").asString()).isEqualTo("Unbound");
        compare(unbound.launch(), expected);
      }
      case LaunchOutcome.Repeated repeated -> {
        assertThat(expected.path("outcome").asString()).isEqualTo("Repeated");
        assertThat(repeated.launchId()).isEqualTo("the-session");
      }
      case LaunchOutcome.Refused refused ->
          assertThat(refused.refusal()).as("refused: %s", refused.refusal()).isNull();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void refuses(LaunchCase launch) {
    Refusal refusal = refusal(launch);
    JsonNode expected = launch.expected();
    assertThat(refusal.reason())
        .as(refusal.detail())
        .hasToString(expected.path("reason").asString());
    assertThat(refusal.detail()).contains(expected.path("detail").asString(""));
    assertThat(refusal.detail()).hasSizeLessThan(700).doesNotContain("Student", "\n");
  }

  @Test
  void hasACaseForEveryReason() {
    assertThat(
            refused()
                .map(launch -> launch.expected().path("reason").asString())
                .collect(Collectors.toSet()))
        .containsAll(Stream.of(Refusal.Reason.values()).map(Enum::name).toList());
  }

  private static Refusal refusal(LaunchCase launch) {
    if (launch.file().has("login")) {
      return ((LoginOutcome.Refused) run(launch).login()).refusal();
    }
    LaunchOutcome outcome = run(launch).outcome();
    assertThat(outcome).isInstanceOf(LaunchOutcome.Refused.class);
    return ((LaunchOutcome.Refused) outcome).refusal();
  }

  private static CaseRun run(LaunchCase launch) {
    return new CaseRun(
        launch,
        SIGNER,
        new PlatformKeys(outbound, InstantSource.system()),
        PLATFORM.baseUrl().replace("localhost", "127.0.0.1")
            + "/"
            + launch.text("jwks").orElse("up"));
  }

  private static void compare(Launch launch, JsonNode expected) {
    expected
        .properties()
        .forEach(field -> {
          switch (field.getKey()) {
            case "outcome" -> {}
            case "role" -> assertThat(launch.role()).hasToString(field.getValue().asString());
            case "messageType" ->
                assertThat(launch.messageType()).hasToString(field.getValue().asString());
            case "inFrame" -> assertThat(launch.inFrame()).isEqualTo(field.getValue().asBoolean());
            case "custom" -> assertThat(launch.custom()).isEqualTo(map(field.getValue()));
            default ->
                assertThat(optional(launch, field.getKey()))
                    .as(field.getKey())
                    .isEqualTo(field.getValue().stringValueOpt());
          }
        });
  }

  private static Optional<String> optional(Launch launch, String field) {
    return switch (field) {
      case "name" -> launch.name();
      case "context" -> launch.context().map(Launch.Context::id);
      case "resourceLink" -> launch.resourceLink().map(Launch.ResourceLink::id);
      case "lineItem" ->
          launch.grades().flatMap(Launch.GradeService::lineItem).map(Object::toString);
      case "lineItems" ->
          launch.grades().flatMap(Launch.GradeService::lineItems).map(Object::toString);
      case "memberships" -> launch.memberships().map(Object::toString);
      case "targetLink" -> launch.targetLink().map(Object::toString);
      case "returnUrl" -> launch.returnUrl().map(Object::toString);
      case "forUser" -> launch.forUser();
      case "deepLinkingReturn" -> launch.deepLinking().map(asked -> asked.returnUrl().toString());
      case "deepLinkingData" -> launch.deepLinking().flatMap(Launch.DeepLinking::data);
      case "deepLinkingTitle" -> launch.deepLinking().flatMap(Launch.DeepLinking::title);
      case "deepLinkingText" -> launch.deepLinking().flatMap(Launch.DeepLinking::text);
      case "deepLinkingFlags" -> launch.deepLinking().map(LaunchCasesTest::flags);
      default -> throw new IllegalArgumentException(field);
    };
  }

  private static String flags(Launch.DeepLinking asked) {
    return (asked.several() ? "several" : "one")
        + (asked.lineItems() ? " lineItems" : "")
        + (asked.newTab() ? " newTab" : "");
  }

  private static Map<String, String> map(JsonNode object) {
    return object
        .propertyStream()
        .collect(Collectors.toMap(e -> e.getKey(), e -> e.getValue().asString()));
  }
}

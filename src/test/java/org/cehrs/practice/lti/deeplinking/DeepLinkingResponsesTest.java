package org.cehrs.practice.lti.deeplinking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.lti.FakePlatform;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.lti.keys.ToolKeys;
import org.cehrs.practice.lti.services.NewLineItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What platforms and the certification suite look at in the form field JWT. */
class DeepLinkingResponsesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder = Path.of("");
  private final FakePlatform platform = new FakePlatform("https://canvas.instructure.com");
  private ToolKeys keys;
  private DeepLinkingResponses responses;

  @BeforeEach
  void keys() {
    keys = ToolKeys.open(folder.resolve("keys"), InstantSource.fixed(NOW), new SecureRandom());
    responses = new DeepLinkingResponses(keys, InstantSource.fixed(NOW), new SecureRandom());
  }

  private static Launch.DeepLinking asked(Optional<String> data) {
    return new Launch.DeepLinking(
        URI.create("https://school.example/deep_linking_response?data=x"),
        data,
        true,
        true,
        true,
        Optional.empty(),
        Optional.empty());
  }

  private static LinkItem full(Map<String, String> custom) {
    return new LinkItem(
        URI.create("https://exam.example.org/lti/launch"),
        "Week 6 exam",
        "125 questions, 125 minutes.",
        custom,
        Optional.of(new NewLineItem("Week 6 exam", 500, Optional.empty(), "full", "score")),
        true,
        Optional.of(NOW),
        Optional.of(NOW.plusSeconds(60)));
  }

  private static LinkItem quiz() {
    return new LinkItem(
        URI.create("https://exam.example.org/lti/launch"),
        "Quiz",
        "20 questions.",
        Map.of("exam", "domain:CO"),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty());
  }

  private String signed(Optional<String> data, LinkItem... items) {
    return responses.signed(
        platform.registration(), FakePlatform.DEPLOYMENT, asked(data), List.of(items));
  }

  private JsonNode claims(Optional<String> data, LinkItem... items) throws Exception {
    return JSON.readTree(JWSObject.parse(signed(data, items)).getPayload().toString());
  }

  @Test
  void isSignedWithAPublishedKeyThatItsHeaderNames() throws Exception {
    JWSObject token = JWSObject.parse(signed(Optional.empty()));
    RSAKey key = (RSAKey) JWKSet.parse(keys.jwks()).getKeyByKeyId(token.getHeader().getKeyID());

    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
    assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
  }

  @Test
  void namesItselfAsTheClientAndThePlatformByItsIssuer() throws Exception {
    JsonNode claims = claims(Optional.empty(), quiz());

    assertThat(claims.path("iss").asString()).isEqualTo(FakePlatform.CLIENT);
    assertThat(claims.path("aud").asString()).isEqualTo("https://canvas.instructure.com");
    assertThat(claims.path(Claims.DEPLOYMENT_ID).asString()).isEqualTo(FakePlatform.DEPLOYMENT);
    assertThat(claims.path(Claims.MESSAGE_TYPE).asString()).isEqualTo("LtiDeepLinkingResponse");
    assertThat(claims.path(Claims.VERSION).asString()).isEqualTo("1.3.0");
  }

  /** Moodle allows its clock to be behind by nothing, Canvas takes at most five minutes of age. */
  @Test
  void isIssuedALittleEarlierAndEndsSoon() throws Exception {
    JsonNode claims = claims(Optional.empty());

    assertThat(claims.path("iat").asLong())
        .isBetween(NOW.getEpochSecond() - 60, NOW.getEpochSecond() - 1);
    assertThat(claims.path("exp").asLong())
        .isBetween(NOW.getEpochSecond() + 60, NOW.getEpochSecond() + 600);
  }

  @Test
  void hasANonceOfItsOwnEveryTime() throws Exception {
    String first = claims(Optional.empty()).path("nonce").asString();

    assertThat(first).hasSizeGreaterThan(20);
    assertThat(claims(Optional.empty()).path("nonce").asString()).isNotEqualTo(first);
  }

  @Test
  void givesDataBackAsItCameOrNotAtAll() throws Exception {
    for (String data : List.of("909708", "", " {\"a\":1}\n<&>", "Ünïcødé 😀")) {
      assertThat(claims(Optional.of(data)).path(Claims.DEEP_LINKING_DATA).asString("none"))
          .isEqualTo(data);
    }
    assertThat(claims(Optional.empty()).has(Claims.DEEP_LINKING_DATA)).isFalse();
  }

  @Test
  void cancelsWithAnEmptyList() throws Exception {
    JsonNode items = claims(Optional.of("909708")).path(Claims.CONTENT_ITEMS);

    assertThat(items.isArray()).isTrue();
    assertThat(items).isEmpty();
  }

  @Test
  void tellsAllThatPlatformsMakeOfALink() throws Exception {
    Map<String, String> custom = Map.of("exam", "full", "timing", "timed");
    JsonNode item = claims(Optional.empty(), full(custom)).path(Claims.CONTENT_ITEMS).path(0);

    assertThat(item)
        .isEqualTo(
            JSON.readTree(
                """
                {
                  "type": "ltiResourceLink",
                  "url": "https://exam.example.org/lti/launch",
                  "title": "Week 6 exam",
                  "text": "125 questions, 125 minutes.",
                  "custom": {"exam": "full", "timing": "timed"},
                  "lineItem": {
                    "label": "Week 6 exam",
                    "scoreMaximum": 500,
                    "resourceId": "full",
                    "tag": "score"
                  },
                  "window": {"targetName": "_blank"},
                  "available": {"startDateTime": "2026-11-22T12:00:00Z"},
                  "submission": {"endDateTime": "2026-11-22T12:01:00Z"}
                }
                """));
  }

  @Test
  void leavesOutWhatALinkDoesNotHave() throws Exception {
    JsonNode item = claims(Optional.empty(), quiz()).path(Claims.CONTENT_ITEMS).path(0);

    assertThat(item.propertyNames())
        .containsExactlyInAnyOrder("type", "url", "title", "text", "custom");
  }

  /** A response that Canvas took. */
  @Test
  void saysNothingThatCanvasWasNotSeenToTake() throws Exception {
    JsonNode taken = captured().path("payload");
    JsonNode claims = claims(Optional.empty(), full(Map.of("exam", "full")));
    JsonNode item = claims.path(Claims.CONTENT_ITEMS).path(0);
    JsonNode takenItem = taken.path(Claims.CONTENT_ITEMS).path(0);

    assertThat(taken.propertyNames()).containsAll(claims.propertyNames());
    assertThat(takenItem.propertyNames()).containsAll(item.propertyNames());
    for (String part : List.of("lineItem", "available", "submission", "window")) {
      assertThat(takenItem.path(part).propertyNames())
          .as(part)
          .containsAll(item.path(part).propertyNames());
    }
  }

  private static JsonNode captured() throws IOException {
    try (InputStream file =
        DeepLinkingResponsesTest.class.getResourceAsStream(
            "/lms/canvas/deep_linking_response.json")) {
      return JSON.readTree(Objects.requireNonNull(file).readAllBytes());
    }
  }

  @Test
  void keepsTheOrderOfSeveralLinks() throws Exception {
    JsonNode items = claims(Optional.empty(), quiz(), full(Map.of())).path(Claims.CONTENT_ITEMS);

    assertThat(items).hasSize(2);
    assertThat(items.path(0).path("title").asString()).isEqualTo("Quiz");
  }

  @Test
  void refusesAParameterThatMoodleWouldSplit() {
    assertThatThrownBy(() -> full(Map.of("exam", "full\nrole=teacher")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("exam");
  }
}

package org.cehrs.practice.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.cehrs.practice.lti.Refusal.Reason;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LoginInitiationTest {

  private static final String ISSUER = "https://canvas.instructure.com";
  private static final String HINT = "{\"cmid\":3,\"launchid\":\"ltilaunch1 & more\"}";
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final Registration canvas =
      FakePlatform.registration(
          ISSUER, "10000000000123", ISSUER + "/jwks", Registration.Flavor.CANVAS);
  private final Registration second =
      FakePlatform.registration(
          "https://two.example", "1", "https://two.example/jwks", Registration.Flavor.OTHER);
  private final Registration third =
      FakePlatform.registration(
          "https://two.example", "2", "https://two.example/jwks", Registration.Flavor.OTHER);
  private final LoginSeal seal = new LoginSeal(new byte[32]);
  private final Random chance = new Random(42);
  private final LoginInitiation initiation =
      new LoginInitiation(
          new InMemoryRegistrations(canvas, second, third),
          seal,
          URI.create("https://exam.example.org"),
          InstantSource.fixed(NOW),
          chance);

  @Test
  void sendsTheBrowserToThePlatformWithEveryParameterThatCanvasAsksFor() {
    LoginOutcome.Redirect redirect = redirect(login(ISSUER, "10000000000123"));
    assertThat(redirect.location().toString()).startsWith(ISSUER + "/auth?");
    Map<String, String> query = query(redirect.location());
    assertThat(query)
        .containsEntry("scope", "openid")
        .containsEntry("response_type", "id_token")
        .containsEntry("response_mode", "form_post")
        .containsEntry("prompt", "none")
        .containsEntry("client_id", "10000000000123")
        .containsEntry("redirect_uri", "https://exam.example.org/lti/launch")
        .containsEntry("login_hint", "535fa085+ff")
        .containsEntry("lti_message_hint", HINT)
        .containsEntry("state", redirect.login().state())
        .containsKey("nonce")
        .hasSize(10);
  }

  @Test
  void asksAsCanvasWasSeenToDemand() throws IOException {
    JsonNode demanded =
        new JsonMapper()
            .readTree(Files.readString(Path.of("src/test/resources/lms/canvas/auth_request.json")));
    Map<String, String> query = query(redirect(login(ISSUER, "10000000000123")).location());
    assertThat(demanded.get("_all_required_by_canvas").valueStream().map(JsonNode::stringValue))
        .isNotEmpty()
        .allMatch(query::containsKey);
    demanded
        .get("fields")
        .propertyStream()
        .filter(field -> !field.getValue().stringValue().startsWith("<"))
        .forEach(field ->
            assertThat(query).containsEntry(field.getKey(), field.getValue().stringValue()));
  }

  @Test
  void carriesTheLoginInItsStateForTenMinutes() {
    LoginOutcome.Redirect redirect = redirect(login(ISSUER, "10000000000123"));
    BegunLogin carried = seal.open(redirect.login().state()).orElseThrow();
    assertThat(carried).isEqualTo(redirect.login());
    assertThat(carried.registrationId()).isEqualTo(canvas.id());
    assertThat(carried.nonce()).isEqualTo(query(redirect.location()).get("nonce"));
    assertThat(carried.expiresAt()).isEqualTo(NOW.plusSeconds(600));
  }

  @Test
  void drawsAtLeast128BitsForStateAndNonceEachTime() {
    LoginOutcome.Redirect one = redirect(login(ISSUER, "10000000000123"));
    LoginOutcome.Redirect other = redirect(login(ISSUER, "10000000000123"));
    assertThat(one.login().state()).hasSizeGreaterThanOrEqualTo(22).matches("[A-Za-z0-9_-]+");
    assertThat(one.login().state()).isNotEqualTo(other.login().state());
    assertThat(query(one.location()).get("nonce"))
        .hasSizeGreaterThanOrEqualTo(22)
        .isNotEqualTo(query(other.location()).get("nonce"));
  }

  @Test
  void takesTheOnlyClientOfAnIssuerWhereTheLoginNamesNone() {
    LoginRequest request =
        new LoginRequest(
            Optional.of(ISSUER),
            Optional.of("7"),
            Optional.of("https://exam.example.org/"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(query(redirect(request).location()))
        .containsEntry("client_id", "10000000000123")
        .doesNotContainKey("lti_message_hint");
  }

  @Test
  void keepsTheQueryOfAnAuthorizationEndpoint() {
    Registration withQuery =
        FakePlatform.registration(
            "https://q.example/auth?tenant=1&x=", "9", "https://q.example", canvas.flavor());
    URI location =
        AuthenticationRequest.to(
            withQuery,
            login("https://q.example", "9"),
            URI.create("https://exam.example.org/lti/launch"),
            seal.begin(withQuery.id(), NOW, Optional.empty(), chance));
    assertThat(location.toString())
        .startsWith("https://q.example/auth?tenant=1&x=/auth&scope=openid");
  }

  @Test
  void neverSendsTheBrowserToTheTargetLink() {
    LoginRequest evil =
        new LoginRequest(
            Optional.of(ISSUER),
            Optional.of("7"),
            Optional.of("https://evil.example/"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(redirect(evil).location().toString()).startsWith(ISSUER).doesNotContain("evil");
  }

  @Test
  void refusesHintsThatNoHeaderCouldCarry() {
    LoginRequest huge =
        new LoginRequest(
            Optional.of(ISSUER),
            Optional.of("7"),
            Optional.of("https://exam.example.org/"),
            Optional.of("é".repeat(1_000)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(refusal(huge).reason()).isEqualTo(Reason.LOGIN_INCOMPLETE);
    assertThat(refusal(huge).detail()).contains("at most 6000");
  }

  @Test
  void namesTheIssuerThatDiffersByASlash() {
    assertThat(refusal(login(ISSUER + "/", "10000000000123")).detail())
        .contains("\"" + ISSUER + "/\" is not registered")
        .contains("mind the slash")
        .contains("lti-config/registrations.yml");
  }

  @Test
  void showsNoControlCharactersOfARefusedLogin() {
    assertThat(refusal(login("x\n2026 INFO forged", "1")).detail())
        .startsWith("issuer \"x?2026 INFO forged\"")
        .doesNotContain("\n");
  }

  private static LoginRequest login(String issuer, String clientId) {
    return new LoginRequest(
        Optional.of(issuer),
        Optional.of("535fa085+ff"),
        Optional.of("https://exam.example.org/lti/launch?exam=cehrs-1"),
        Optional.of(HINT),
        Optional.of(clientId),
        Optional.of("42:aa"),
        Optional.empty());
  }

  private LoginOutcome.Redirect redirect(LoginRequest request) {
    return (LoginOutcome.Redirect) initiation.begin(request);
  }

  private Refusal refusal(LoginRequest request) {
    return ((LoginOutcome.Refused) initiation.begin(request)).refusal();
  }

  private static Map<String, String> query(URI location) {
    return Arrays.stream(location.getRawQuery().split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }
}

package org.cehrs.practice.lti.services;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.nimbusds.jose.JWSObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.lti.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class AccessTokensTest {

  private static final HangingPlatform HANGING = new HangingPlatform();

  @RegisterExtension
  private static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1").extensions(HANGING))
          .build();

  @TempDir private static Path keys = Path.of("");

  private final SettableClock clock = new SettableClock();
  private FakeGradebook platform = new FakeGradebook(SERVER, keys, clock);
  private Registration canvas = platform.registration(Flavor.CANVAS);

  @BeforeEach
  void start() {
    platform.grantTokens();
  }

  @Test
  void asksWithASignedAssertionAsCanvasAndMoodleCheckIt() throws Exception {
    assertThat(granted(canvas).value()).isEqualTo("token-1");
    Map<String, String> form = form();
    assertThat(form)
        .containsEntry("grant_type", "client_credentials")
        .containsEntry(
            "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
        .containsEntry("scope", String.join(" ", Scopes.LINE_ITEM, Scopes.RESULT, Scopes.SCORE));
    JWSObject assertion = JWSObject.parse(String.valueOf(form.get("client_assertion")));
    assertThat(assertion.getHeader().getKeyID()).isNotBlank();
    Instant now = clock.instant();
    assertThat(assertion.getPayload().toJSONObject())
        .containsEntry("iss", "10000000000123")
        .containsEntry("sub", "10000000000123")
        .containsEntry("aud", platform.at("/token").toString())
        .containsEntry("iat", now.getEpochSecond() - 30)
        .containsEntry("exp", now.getEpochSecond() + 300)
        .containsKey("jti");
  }

  @Test
  void namesAnotherAudienceWhereTheRegistrationDoes() throws Exception {
    granted(platform.registration("d2l", Flavor.OTHER, Optional.of("https://auth.example/x")));
    JWSObject assertion = JWSObject.parse(String.valueOf(form().get("client_assertion")));
    assertThat(assertion.getPayload().toJSONObject())
        .containsEntry("aud", "https://auth.example/x");
  }

  @Test
  void asksOnceForManyCallsUntilShortlyBeforeTheTokenExpires() {
    granted(canvas);
    clock.pass(Duration.ofMinutes(58));
    granted(canvas);
    expectRequests(1);
    clock.pass(Duration.ofMinutes(1));
    granted(canvas);
    expectRequests(2);
  }

  @Test
  void asksOnceForCallersThatComeTogether() throws Exception {
    platform.answerTokens(okJson(FakeGradebook.TOKEN.formatted("token-1", "")).withFixedDelay(200));
    Callable<AccessToken> caller = () -> granted(canvas);
    try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
      assertThat(callers.invokeAll(List.of(caller, caller, caller, caller, caller, caller)))
          .allSatisfy(token -> assertThat(token.get().value()).isEqualTo("token-1"));
    }
    expectRequests(1);
  }

  @Test
  void keepsTheTokensOfRegistrationsAndScopesApart() {
    granted(canvas);
    granted(platform.registration("other", Flavor.CANVAS, Optional.empty()));
    platform.tokens().token(canvas, Scopes.MEMBERS);
    expectRequests(3);
  }

  @Test
  void asksOnceForAllThatTheGradebookNeeds() {
    for (String scope : List.of(Scopes.SCORE, Scopes.RESULT, Scopes.LINE_ITEM)) {
      assertThat(platform.tokens().token(canvas, scope)).isInstanceOf(TokenOutcome.Granted.class);
    }
    expectRequests(1);
    assertThat(String.valueOf(form().get("scope")).split(" "))
        .containsExactlyInAnyOrder(Scopes.SCORE, Scopes.RESULT, Scopes.LINE_ITEM);
  }

  @Test
  void asksScopeByScopeWhereThePlatformDoesNotGrantAll() {
    platform.answerTokens(aResponse().withStatus(400).withBody("{\"error\":\"invalid_scope\"}"));
    SERVER.stubFor(
        post("/token")
            .withFormParam("scope", equalTo(Scopes.SCORE))
            .willReturn(okJson(FakeGradebook.TOKEN.formatted("token-1", Scopes.SCORE))));
    granted(canvas);
    granted(canvas);
    expectRequests(2);
    assertThat(platform.tokens().token(canvas, Scopes.RESULT))
        .isInstanceOf(ServiceProblem.Refused.class);
    expectRequests(3);
  }

  @Test
  void readsTheAnswerOfMoodleWhichCallsItselfHtml() {
    platform.answerTokens(
        ok("{\n \"access_token\" : \"0af3\",\n \"expires_in\" : \"3600\",\n \"scope\" : \""
                + Scopes.RESULT
                + " "
                + Scopes.SCORE
                + "\"\n}")
            .withHeader("Content-Type", "text/html; charset=utf-8"));
    assertThat(granted(canvas).value()).isEqualTo("0af3");
  }

  @Test
  void saysThatThePlatformGrantsLessThanAsked() {
    platform.answerTokens(okJson(FakeGradebook.TOKEN.formatted("t", Scopes.RESULT)));
    assertThat(problem())
        .isEqualTo(
            new ServiceProblem.Refused(
                ServiceProblem.Cause.NOT_ALLOWED,
                "the platform grants this tool no " + Scopes.SCORE));
  }

  @Test
  void tellsWhatThePlatformSaid() {
    platform.answerTokens(
        aResponse()
            .withStatus(400)
            .withBody(
                "{\"error\":\"invalid_request\",\"error_description\":\"the 'aud' is invalid\"}"));
    assertThat(problem().reason())
        .isEqualTo("the platform gives us no access token: \"the 'aud' is invalid\"");
  }

  @Test
  void tellsWhatMoodleSaidThoughItIsNoJson() {
    platform.answerTokens(
        aResponse().withStatus(400).withBody("{\n \"error\" : \"\"kid\" invalid\"\n}"));
    assertThat(problem()).isInstanceOf(ServiceProblem.Unauthorized.class);
    assertThat(problem().reason()).contains("\"kid\" invalid");
  }

  @Test
  void takesAWebPageForNoToken() {
    platform.answerTokens(ok("<!DOCTYPE html><html>Maintenance</html>"));
    assertThat(problem()).isInstanceOf(ServiceProblem.Unreachable.class);
    clock.pass(Duration.ofSeconds(6));
    platform.answerTokens(aResponse().withStatus(403).withBody("<html>"));
    assertThat(problem()).isInstanceOf(ServiceProblem.Unreachable.class);
    assertThat(problem().reason())
        .isEqualTo("the platform's token endpoint answered with a web page (403)");
  }

  @Test
  void takesATokenThatCouldForgeAHeaderForNone() {
    platform.answerTokens(okJson("{\"access_token\":\"a\\r\\nX-Evil: 1\"}"));
    assertThat(problem()).isInstanceOf(ServiceProblem.Unreachable.class);
  }

  @Test
  void restsAfterAFailure() {
    platform.answerTokens(aResponse().withStatus(503).withHeader("Retry-After", "30"));
    ServiceProblem first = problem();
    assertThat(first).isEqualTo(new ServiceProblem.Throttled(Optional.of(Duration.ofSeconds(30))));
    assertThat(problem()).isEqualTo(first);
    expectRequests(1);
    clock.pass(Duration.ofSeconds(29));
    assertThat(problem()).isEqualTo(first);
    clock.pass(Duration.ofSeconds(1));
    platform.grantTokens();
    assertThat(granted(canvas).value()).isEqualTo("token-1");
  }

  /** Platforms refuse what is signed in their future. */
  @Test
  void asksAtOnceAfterAFailureOfAClockThatWasAhead() {
    clock.pass(Duration.ofDays(365));
    platform.answerTokens(aResponse().withStatus(400).withBody("{\"error\":\"invalid_client\"}"));
    assertThat(problem()).isInstanceOf(ServiceProblem.Unauthorized.class);
    clock.pass(Duration.ofDays(-365));
    platform.grantTokens();
    assertThat(granted(canvas).value()).isEqualTo("token-1");
  }

  @Test
  void sharesATokenAmongNodes() {
    FakeGradebook.Shared database = new FakeGradebook.Shared();
    FakeGradebook one = new FakeGradebook(SERVER, keys, clock, database);
    FakeGradebook other = new FakeGradebook(SERVER, keys, clock, database);
    TokenOutcome granted = one.tokens().token(canvas, Scopes.SCORE);
    assertThat(other.tokens().token(canvas, Scopes.SCORE)).isEqualTo(granted);
    expectRequests(1);
  }

  @Test
  void leavesATokenThatAnotherNodeHasRenewed() {
    FakeGradebook.Shared database = new FakeGradebook.Shared();
    FakeGradebook one = new FakeGradebook(SERVER, keys, clock, database);
    FakeGradebook other = new FakeGradebook(SERVER, keys, clock, database);
    AccessToken old = ((TokenOutcome.Granted) one.tokens().token(canvas, Scopes.SCORE)).token();
    platform.answerTokens(okJson(FakeGradebook.TOKEN.formatted("token-2", "")));
    Optional<TokenOutcome> renewed = other.tokens().instead(canvas, Scopes.SCORE, old);

    assertThat(renewed).isPresent();
    assertThat(one.tokens().instead(canvas, Scopes.SCORE, old)).isEqualTo(renewed);
    assertThat(one.tokens().token(canvas, Scopes.SCORE)).isEqualTo(renewed.orElseThrow());
    expectRequests(2);
  }

  @Test
  void asksAnewWhereTheRegistrationNamesAnotherTokenEndpoint() {
    granted(canvas);
    SERVER.stubFor(
        post("/other-token").willReturn(okJson(FakeGradebook.TOKEN.formatted("token-2", ""))));
    assertThat(granted(platform.withTokenEndpoint(canvas, "/other-token")).value())
        .isEqualTo("token-2");
  }

  @Test
  void keepsNobodyWaitingForAPlatformThatHangs() throws Exception {
    HANGING.hang();
    SERVER.stubFor(post("/hanging-token").willReturn(okJson("{}").withTransformers("hanging")));
    Registration hanging =
        platform.withTokenEndpoint(
            platform.registration("hanging", Flavor.CANVAS, Optional.empty()), "/hanging-token");
    try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
      Callable<TokenOutcome> caller = () -> platform.tokens().token(hanging, Scopes.SCORE);
      List<Future<TokenOutcome>> waiting =
          List.of(callers.submit(caller), callers.submit(caller), callers.submit(caller));

      assertThat(granted(canvas).value()).isEqualTo("token-1");

      assertThat(waiting).noneMatch(Future::isDone);
      HANGING.answer();
    }
  }

  @Test
  void keepsATokenOutOfLogs() {
    assertThat(granted(canvas).toString()).doesNotContain("token-1");
  }

  private AccessToken granted(Registration registration) {
    return ((TokenOutcome.Granted) platform.tokens().token(registration, Scopes.SCORE)).token();
  }

  private ServiceProblem problem() {
    return (ServiceProblem) platform.tokens().token(canvas, Scopes.SCORE);
  }

  private static Map<String, String> form() {
    Request request = SERVER.getAllServeEvents().getFirst().getRequest();
    return request.formParameters().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().firstValue()));
  }

  private static void expectRequests(int number) {
    SERVER.verify(number, postRequestedFor(urlEqualTo("/token")));
  }
}

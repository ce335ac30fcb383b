package org.cehrs.practice.lti.keys;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.cehrs.practice.lti.FakePlatform;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.SettableClock;
import org.cehrs.practice.lti.net.Outbound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PlatformKeysTest {

  private static final RSAKey FIRST = FakePlatform.rsaKey("first");
  private static final RSAKey SECOND = FakePlatform.rsaKey("second");

  @RegisterExtension
  private static final WireMockExtension PLATFORM =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private final SettableClock clock = new SettableClock();
  private Outbound outbound = new Outbound(Set.of());
  private PlatformKeys keys = new PlatformKeys(outbound, clock);

  @BeforeEach
  void start() {
    outbound = new Outbound(Set.of("127.0.0.1:" + PLATFORM.getPort()));
    keys = new PlatformKeys(outbound, clock);
    publish(FIRST);
  }

  @AfterEach
  void close() throws Exception {
    outbound.close();
  }

  @Test
  void fetchesOnceAndAnswersFromMemory() {
    assertThat(find("first")).isInstanceOf(KeyLookup.Found.class);
    assertThat(find("first")).isInstanceOf(KeyLookup.Found.class);
    expectFetches(1);
  }

  @Test
  void fetchesOnceMoreForAnUnknownKid() {
    find("first");
    clock.pass(Duration.ofSeconds(31));
    publish(FIRST, SECOND);
    assertThat(find("second")).isInstanceOf(KeyLookup.Found.class);
    expectFetches(2);
  }

  @Test
  void restsThirtySecondsBetweenFetchesForUnknownKids() {
    find("first");
    clock.pass(Duration.ofSeconds(31));
    for (int i = 0; i < 50; i++) {
      assertThat(find("random " + i)).isEqualTo(new KeyLookup.Unknown());
    }
    expectFetches(2);
    clock.pass(Duration.ofSeconds(30));
    publish(SECOND);
    assertThat(find("second")).isInstanceOf(KeyLookup.Found.class);
    expectFetches(3);
  }

  @Test
  void letsNobodysRandomKidsHoldUpAnotherRegistration() {
    find("first");
    publish(FIRST, SECOND);
    KeyLookup other = keys.find(registration("other client"), "second");
    assertThat(other).isInstanceOf(KeyLookup.Found.class);
  }

  @Test
  void refreshesAfterAnHourWhereThePlatformSaysNothing() {
    find("first");
    clock.pass(Duration.ofMinutes(59));
    find("first");
    expectFetches(1);
    clock.pass(Duration.ofMinutes(2));
    find("first");
    expectFetches(2);
  }

  @Test
  void keepsCanvasTenDaysForOneDayOnly() {
    serve(ok(jwks(FIRST)).withHeader("Cache-Control", "public, max-age=864000"));
    find("first");
    clock.pass(Duration.ofHours(23));
    find("first");
    expectFetches(1);
    clock.pass(Duration.ofHours(2));
    find("first");
    expectFetches(2);
  }

  @Test
  void keepsAnUncachedSetForFiveMinutesAllTheSame() {
    serve(ok(jwks(FIRST)).withHeader("Cache-Control", "no-store, no-cache, max-age=0"));
    find("first");
    clock.pass(Duration.ofMinutes(4));
    find("first");
    expectFetches(1);
  }

  @Test
  void readsExpiresWhereThereIsNoMaxAge() {
    serve(ok(jwks(FIRST)).withHeader("Expires", "Sun, 22 Nov 2026 12:00:00 GMT"));
    find("first");
    clock.pass(Duration.ofMinutes(119));
    find("first");
    expectFetches(1);
    clock.pass(Duration.ofMinutes(2));
    find("first");
    expectFetches(2);
  }

  @Test
  void takesAWithdrawnKeyNoLonger() {
    find("first");
    publish(SECOND);
    clock.pass(Duration.ofHours(2));
    assertThat(find("first")).isEqualTo(new KeyLookup.Unknown());
  }

  @Test
  void keepsTheLastGoodKeysWhileThePlatformFails() {
    find("first");
    for (var failure :
        List.of(
            aResponse().withStatus(500),
            ok("<html>Maintenance</html>"),
            ok("{\"keys\":[]}"),
            ok("x".repeat(2_000_000)))) {
      serve(failure);
      clock.pass(Duration.ofHours(2));
      assertThat(find("first")).isInstanceOf(KeyLookup.Found.class);
    }
  }

  @Test
  void tellsWhyNoKeysCouldBeReadAndTriesAgainSoon() {
    serve(aResponse().withStatus(502));
    KeyLookup lookup = find("first");
    assertThat(lookup)
        .isInstanceOfSatisfying(
            KeyLookup.Unreachable.class,
            unreachable -> assertThat(unreachable.problem()).contains("/jwks answered 502"));
    publish(FIRST);
    assertThat(find("first")).isInstanceOf(KeyLookup.Unreachable.class);
    clock.pass(Duration.ofSeconds(5));
    assertThat(find("first")).isInstanceOf(KeyLookup.Found.class);
    expectFetches(2);
  }

  @Test
  void passesOverKeysOfOtherKinds() throws Exception {
    JWKSet mixed =
        new JWKSet(
            List.of(
                new ECKeyGenerator(Curve.P_256).keyID("elliptic").generate(),
                new OctetSequenceKeyGenerator(256).keyID("symmetric").generate(),
                new RSAKeyGenerator(2048).keyID("other").algorithm(JWSAlgorithm.RS512).generate(),
                FIRST.toPublicJWK()));
    serve(okJson(mixed.toString(false).replace("\"keys\":[", "\"keys\":[7,null,{},")));
    assertThat(find("elliptic")).isEqualTo(new KeyLookup.Unknown());
    assertThat(find("symmetric")).isEqualTo(new KeyLookup.Unknown());
    assertThat(find("other")).isEqualTo(new KeyLookup.Unknown());
    assertThat(find("first")).isInstanceOf(KeyLookup.Found.class);
  }

  @Test
  void takesTheFirstOfTwoKeysWithOneName() throws Exception {
    serve(okJson(jwks(FIRST, FakePlatform.rsaKey("first"))));
    assertThat(((KeyLookup.Found) find("first")).key()).isEqualTo(FIRST.toRSAPublicKey());
  }

  @Test
  void ignoresTheContentType() {
    serve(ok(jwks(FIRST)).withHeader("Content-Type", "text/html"));
    assertThat(find("first")).isInstanceOf(KeyLookup.Found.class);
  }

  private KeyLookup find(String kid) {
    return keys.find(registration("client"), kid);
  }

  private static Registration registration(String client) {
    String platform = "http://127.0.0.1:" + PLATFORM.getPort();
    return FakePlatform.registration(
        platform, client, platform + "/jwks", Registration.Flavor.OTHER);
  }

  private static void publish(RSAKey... published) {
    PLATFORM.stubFor(get("/jwks").willReturn(okJson(jwks(published))));
  }

  private static String jwks(RSAKey... published) {
    return new JWKSet(List.of(published)).toString();
  }

  private static void serve(
      com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder response) {
    PLATFORM.stubFor(get("/jwks").willReturn(response));
  }

  private static void expectFetches(int number) {
    PLATFORM.verify(number, getRequestedFor(urlEqualTo("/jwks")));
  }
}

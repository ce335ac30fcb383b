package org.cehrs.practice.lti.net;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundTest {

  private static final Duration LONG = Duration.ofSeconds(10);
  private static final Duration LONGER = Duration.ofSeconds(60);
  private static final Limits PATIENT = limits(LONG, LONG, LONGER);

  @RegisterExtension
  private static final WireMockExtension PLATFORM =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private final List<String> lookups = new ArrayList<>();
  private Outbound outbound = new Outbound(Set.of());

  @BeforeEach
  void trustThePlatformByName() {
    outbound = with(PATIENT);
  }

  @AfterEach
  void close() throws Exception {
    outbound.close();
  }

  @Test
  void readsFromATrustedHostOverPlainHttp() throws OutboundFailed {
    PLATFORM.stubFor(get("/keys").willReturn(ok("[]").withHeader("X-Some", "a", "b")));
    Answer answer = outbound.fetch(Call.get(platform("/keys"), Map.of("Accept", "x/y")));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("[]");
    assertThat(answer.header("x-some")).contains("a, b");
    PLATFORM.verify(getRequestedFor(urlEqualTo("/keys")).withHeader("Accept", equalTo("x/y")));
  }

  @Test
  void sendsHeadersExactlyAsGivenAndNoneOfItsOwnThatPlatformsCompare() throws OutboundFailed {
    PLATFORM.stubFor(post("/scores").willReturn(ok()));
    outbound.send(
        Call.post(platform("/scores"), Map.of("Content-Type", "application/vnd.x+json"), "é"));
    PLATFORM.verify(
        postRequestedFor(urlEqualTo("/scores"))
            .withHeader("Content-Type", equalTo("application/vnd.x+json"))
            .withRequestBody(equalTo("é"))
            .withoutHeader("Accept"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://public.example/",
        "http://lms.example:1/",
        "ftp://public.example/",
        "file:///etc/passwd",
        "https://user@public.example/",
        "https:///path"
      })
  void refusesAddressesThatAreNoHttpsBeforeAnyLookup(String address) {
    assertThat(failure(URI.create(address)).forbidden()).isTrue();
    assertThat(lookups).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://public.example/return",
        "ftp://public.example/return",
        "https://user@public.example/return",
        "https://192.168.0.1/return",
        "https://[::1]/return",
        "https://2130706433/return"
      })
  void sendsNoBrowserToPlainHttpOrToAPrivateAddress(String address) {
    assertThat(outbound.browserObjection(URI.create(address))).isPresent();
  }

  @Test
  void sendsBrowsersToTrustedAndToPublicHostsWithoutLookingThemUp() {
    assertThat(outbound.browserObjection(platform("/return"))).isEmpty();
    assertThat(outbound.browserObjection(URI.create("https://public.example/return"))).isEmpty();
    assertThat(outbound.browserObjection(URI.create("https://8.8.8.8/return"))).isEmpty();
    assertThat(lookups).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://intranet.example/",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/",
        "https://127.0.0.1/",
        "https://2130706433/",
        "https://half.example/"
      })
  void refusesHttpsToPrivateAddresses(String address) {
    OutboundFailed failure = failure(URI.create(address));
    assertThat(failure.forbidden()).isTrue();
    assertThat(failure.reason()).contains("is at a private address", "CEHRS_TRUSTED_HOSTS");
    assertThat(lookups).hasSize(1);
  }

  /** Other ways to write 127.0.0.1, 10.0.0.1 and the address of a cloud's metadata. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.1/",
        "https://0x7f000001/",
        "https://0x7f.0.0.1/",
        "https://017700000001/",
        "https://2852039166/latest/meta-data",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:a00:1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[fe80::1%25eth0]/",
        "https://localhost/",
        "https://localhost./",
        "https://LOCALHOST/",
        "https://public.example@127.0.0.1/",
        "https://127.0.0.1:443#@public.example/"
      })
  void seesThroughOddWaysToWriteAPrivateAddress(String address) {
    OutboundFailed failure = failure(URI.create(address));
    assertThat(failure.forbidden() || failure.reason().contains("cannot be resolved"))
        .as(failure.reason())
        .isTrue();
  }

  @Test
  void trustsAHostAtItsPortOnly() {
    assertThat(failure(URI.create("https://lms.example/")).forbidden()).isTrue();
  }

  @Test
  void connectsToTheAddressThatWasCheckedThoughTheNameChanges() {
    outbound = with(limits(Duration.ofSeconds(1), LONG, LONGER));
    // To an address nobody has; the second lookup would be private, but never happens.
    OutboundFailed failure = failure(URI.create("https://rebinding.example/"));
    assertThat(failure.forbidden()).isFalse();
    assertThat(lookups).containsExactly("rebinding.example");
  }

  @Test
  void followsRedirectsOfAPublicDocumentAmongTrustedHosts() throws OutboundFailed {
    PLATFORM.stubFor(get("/old").willReturn(temporaryRedirect("/new")));
    PLATFORM.stubFor(get("/new").willReturn(ok("keys")));
    assertThat(outbound.fetch(Call.get(platform("/old"), Map.of())).body()).isEqualTo("keys");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://intranet.example/", "http://public.example/", "file:///etc/x"})
  void holdsEachRedirectToTheRule(String target) {
    PLATFORM.stubFor(get("/away").willReturn(temporaryRedirect(target)));
    assertThat(failure(platform("/away")).forbidden()).isTrue();
  }

  @Test
  void givesUpAfterThreeRedirects() {
    PLATFORM.stubFor(get("/round").willReturn(temporaryRedirect("/round")));
    assertThat(failure(platform("/round")).reason()).contains("more than 3 times");
  }

  @Test
  void takesNoTokenAlongARedirect() throws OutboundFailed {
    PLATFORM.stubFor(get("/items").willReturn(temporaryRedirect("/elsewhere")));
    Answer answer =
        outbound.send(Call.get(platform("/items"), Map.of("Authorization", "Bearer secret")));
    assertThat(answer.status()).isEqualTo(302);
    assertThat(PLATFORM.getAllServeEvents()).extracting(ServeEvent::getWasMatched).hasSize(1);
  }

  @Test
  void refusesAnAnswerBeyondTheLimit() {
    PLATFORM.stubFor(get("/huge").willReturn(ok("x".repeat(1001))));
    assertThat(failure(platform("/huge")).reason()).contains("more than 1000 bytes");
  }

  @Test
  void givesUpOnSilence() {
    outbound = with(limits(LONG, Duration.ofMillis(400), LONGER));
    PLATFORM.stubFor(get("/slow").willReturn(ok().withFixedDelay(20_000)));
    assertThat(failure(platform("/slow")).reason()).isEqualTo("lms.example does not answer");
  }

  @Test
  void givesUpOnAnAnswerThatDrips() {
    outbound = with(limits(LONG, LONGER, Duration.ofMillis(800)));
    PLATFORM.stubFor(
        get("/drip")
            .willReturn(
                aResponse().withBody("x".repeat(500)).withChunkedDribbleDelay(100, 20_000)));
    assertThat(failure(platform("/drip")).reason()).contains("did not finish");
  }

  @Test
  void givesUpOnRedirectsThatTakeTooLongTogether() {
    outbound = with(limits(LONG, LONGER, Duration.ofSeconds(3)));
    PLATFORM.stubFor(get("/1").willReturn(temporaryRedirect("/2").withFixedDelay(1_200)));
    PLATFORM.stubFor(get("/2").willReturn(temporaryRedirect("/3").withFixedDelay(1_200)));
    PLATFORM.stubFor(get("/3").willReturn(ok().withFixedDelay(1_200)));
    assertThat(failure(platform("/1")).reason()).contains("did not finish");
  }

  @Test
  void saysThatANameIsUnknown() {
    OutboundFailed failure = failure(URI.create("https://unknown.example/"));
    assertThat(failure.forbidden()).isFalse();
    assertThat(failure.reason()).isEqualTo("the name unknown.example cannot be resolved");
  }

  private Outbound with(Limits limits) {
    HostRule rule = new HostRule(Set.of("lms.example:" + PLATFORM.getPort()));
    return new Outbound(rule, this::lookUp, limits);
  }

  private static Limits limits(Duration connect, Duration silence, Duration whole) {
    return new Limits(connect, silence, whole, 1000, 3);
  }

  private InetAddress[] lookUp(String host) throws UnknownHostException {
    lookups.add(host);
    return switch (host) {
      case "lms.example", "intranet.example" -> addresses("127.0.0.1");
      case "half.example" -> addresses("2d00::1", "10.0.0.1");
      case "rebinding.example" -> addresses(lookups.size() == 1 ? "2d00::1" : "127.0.0.1");
      case "unknown.example" -> throw new UnknownHostException(host);
      default -> InetAddress.getAllByName(host);
    };
  }

  private static InetAddress[] addresses(String... literals) throws UnknownHostException {
    InetAddress[] addresses = new InetAddress[literals.length];
    for (int i = 0; i < literals.length; i++) {
      addresses[i] = InetAddress.getByName(literals[i]);
    }
    return addresses;
  }

  private static URI platform(String path) {
    return URI.create("http://lms.example:" + PLATFORM.getPort() + path);
  }

  private OutboundFailed failure(URI target) {
    return catchThrowableOfType(
        OutboundFailed.class, () -> outbound.fetch(Call.get(target, Map.of())));
  }
}

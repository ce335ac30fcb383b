package org.cehrs.practice.walk;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cehrs.practice.lti.FakePlatform;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bad input over real HTTP: a page or message that helps, a reference code, and never a 500. */
class BadInputTest {

  private static final String CUSTOM = "https://purl.imsglobal.org/spec/lti/claim/custom";

  private static WireMockServer keys;
  private static FakePlatform platform;
  private static DemoWorld world;

  @BeforeAll
  static void start() {
    keys =
        new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    keys.start();
    String issuer = "http://127.0.0.1:" + keys.port();
    platform = new FakePlatform(issuer);
    keys.stubFor(get("/jwks").willReturn(okJson(platform.jwks())));
    world =
        DemoWorld.startTrusting(
            """
              - name: Fake platform
                issuer: "%1$s"
                client_id: "%2$s"
                authorization_endpoint: "%1$s/auth"
                token_endpoint: "%1$s/token"
                jwks_uri: "%1$s/jwks"
                deployment_ids: ["*"]
            """
                .formatted(issuer, FakePlatform.CLIENT));
  }

  @AfterAll
  static void stop() {
    world.close();
    keys.stop();
  }

  private static Visitor.Page login(Visitor visitor, String issuer, String client) {
    return visitor.get(
        world
            .tool()
            .resolve(
                "/lti/login?iss="
                    + issuer
                    + "&login_hint=7&target_link_uri="
                    + world.tool()
                    + "&client_id="
                    + client));
  }

  private static Visitor.Page launch(Visitor visitor, Map<String, String> fields) {
    return visitor.submit(
        new Visitor.Form(world.tool().resolve("/lti/launch"), fields), world.tool());
  }

  /** A launch with claims of the caller's choice, from login to answer. */
  private static Visitor.Page launch(Visitor visitor, Map<String, Object> changed, Instant now) {
    Visitor.Page redirect = login(visitor, "http://127.0.0.1:" + keys.port(), FakePlatform.CLIENT);
    Map<String, String> asked = query(URI.create(redirect.header("location")));
    Map<String, Object> claims =
        new HashMap<>(platform.studentLaunch(asked.getOrDefault("nonce", ""), now));
    changed.forEach((name, value) -> {
      if (value.equals("")) {
        claims.remove(name);
      } else {
        claims.put(name, value);
      }
    });
    return launch(
        visitor,
        Map.of("id_token", platform.idToken(claims), "state", asked.getOrDefault("state", "")));
  }

  private static Map<String, String> query(URI address) {
    Map<String, String> values = new HashMap<>();
    Matcher pair = Pattern.compile("([^&=]+)=([^&]*)").matcher(address.getRawQuery());
    while (pair.find()) {
      values.put(pair.group(1), URLDecoder.decode(pair.group(2), StandardCharsets.UTF_8));
    }
    return values;
  }

  private static void assertHelpful(Visitor.Page page, String... words) {
    assertThat(page.status()).as(page.body()).isBetween(400, 499);
    assertThat(page.body()).contains("Reference code").contains(words);
    assertThat(page.body()).doesNotContain("eyJ", "Exception", "\tat ");
    assertThat(page.headers()).doesNotContainKey("set-cookie");
  }

  @Test
  void namesAnUnknownIssuerAndAnUnknownClient() {
    assertHelpful(
        login(new Visitor(), "https://stranger.example", "7"),
        "not connected",
        "https://stranger.example");
    assertHelpful(
        login(new Visitor(), "http://127.0.0.1:" + keys.port(), "no-such-client"),
        "no-such-client");
  }

  @Test
  void refusesALoginWithoutItsParameters() {
    assertHelpful(new Visitor().get(world.tool().resolve("/lti/login")), "not connected");
  }

  @Test
  void handlesThePlatformsErrorResponse() {
    assertHelpful(
        launch(new Visitor(), Map.of("error", "login_required", "state", "x")), "sign in again");
  }

  @Test
  void refusesALaunchWithoutState() {
    assertHelpful(launch(new Visitor(), Map.of("id_token", "a.b.c")), "used once");
  }

  @Test
  void refusesAStudentWithoutSubject() {
    assertHelpful(
        launch(new Visitor(), Map.of("sub", ""), Instant.now()), "do not know who you are");
  }

  @Test
  void refusesAnExpiredLaunch() {
    assertHelpful(launch(new Visitor(), Map.of(), Instant.now().minusSeconds(7_200)), "too slowly");
  }

  @Test
  void namesAnExamThatDoesNotExist() {
    assertHelpful(
        launch(new Visitor(), Map.of(CUSTOM, Map.of("exam", "quarter")), Instant.now()),
        "names an exam that does not exist",
        "quarter");
  }

  @Test
  void opensAGoodLaunchOfTheSamePlatform() {
    Visitor.Page opened =
        launch(new Visitor(), Map.of(CUSTOM, Map.of("exam", "full")), Instant.now());

    assertThat(opened.status()).as(opened.body()).isEqualTo(303);
  }

  @Test
  void answersBadEventsWithWhatWasExpected() {
    Visitor student = new Visitor().signIn(world.lms().address(), "Student 3");
    Visitor.Page start = student.launch(world.lms().address(), "Diagnostic");
    Visitor.Page player =
        student.follow(student.submit(KeysStayOnTheServerTest.startForm(start), world.tool()));
    URI events =
        world
            .tool()
            .resolve(player.address().getPath().replaceFirst("(/s/[^/]+)/", "$1/api/") + "/events");

    assertThat(send(student, events, "{").status()).isEqualTo(400);
    assertThat(send(student, events, "{}").body())
        .contains("malformed-event", "expected clientId", "reference");
    assertThat(send(student, events, event(51, "answer", "a")).body())
        .contains("not-on-form", "1 to 50");
    assertThat(send(student, events, event(1, "answer", "e")).status()).isEqualTo(422);
    assertThat(send(student, events, event(1, "shout", "a")).status()).isEqualTo(422);
    assertThat(send(student, events, "x".repeat(3_000_000)).status()).isBetween(400, 499);
    assertThat(send(student, events, event(1, "answer", "a")).status()).isEqualTo(200);
  }

  private static String event(int position, String kind, String content) {
    return """
    {"clientId":"page-1","clientSeq":1,"position":%d,"kind":"%s","content":"%s"}\
    """
        .formatted(position, kind, content);
  }

  private static Visitor.Page send(Visitor student, URI events, String body) {
    return student.send(
        HttpRequest.newBuilder(events)
            .header("Content-Type", "application/json")
            .header("Origin", world.tool().toString())
            .header("X-CEHRS-Session", "1")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void knowsNoPageThatIsNotNamed() {
    for (String path : new String[] {"/admin", "/s/x", "/actuator/env", "/..%2f", "/lti/none"}) {
      assertThat(new Visitor().get(world.tool().resolve(path)).status())
          .as(path)
          .isBetween(400, 499);
    }
  }
}

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
import java.util.List;
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
    world = DemoWorld.startTrusting(platform.registrationYaml());
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
    URI sender = URI.create("http://127.0.0.1:" + keys.port());
    Map<String, String> asked =
        query(
            URI.create(
                login(new Visitor(), sender.toString(), FakePlatform.CLIENT).header("location")));
    Visitor.Form answer =
        new Visitor.Form(
            world.tool().resolve("/lti/launch"),
            Map.of("error", "login_required", "state", asked.getOrDefault("state", "")));
    String wayBack = "href=\"" + sender + "/\">Return to course";

    Visitor.Page ofThePlatform = new Visitor().submit(answer, sender);
    assertHelpful(ofThePlatform, "sign in again", "in a new tab", wayBack);
    Visitor.Page ofAStranger = new Visitor().submit(answer, URI.create("https://evil.example"));
    assertHelpful(ofAStranger, "sign in again", "in a new tab");
    assertThat(ofAStranger.body()).doesNotContain("evil.example", "Return to course");
    Visitor.Page ofNoLogin =
        new Visitor().submit(answer.with("state", "x").with("error", "access_denied"), sender);
    assertHelpful(ofNoLogin, "did not complete the launch");
    assertThat(ofNoLogin.body()).doesNotContain("Return to course");
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
  void namesTheSecondsByWhichAPlatformsClockIsOff() {
    Instant now = Instant.now();
    Visitor.Page ahead = launch(new Visitor(), Map.of(), now.plusSeconds(305));
    assertHelpful(ahead, "a clock may be wrong", "Every answer that was shown as saved is safe");
    assertThat(ahead.body()).containsPattern("issued (30[0-9]|29[0-9]) seconds ahead of this tool");

    Visitor.Page behind =
        launch(
            new Visitor(),
            Map.of("iat", now.getEpochSecond() - 300, "exp", now.getEpochSecond() - 240),
            now);
    assertHelpful(behind, "a clock may be wrong");
    assertThat(behind.body()).containsPattern("expired 2[4-9][0-9] seconds ago, 10 are allowed");
  }

  @Test
  void letsObserversAndTestStudentsLookButStartNothing() {
    for (List<String> roles :
        List.of(
            List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor"),
            List.of(
                "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner",
                "http://purl.imsglobal.org/vocab/lti/system/person#TestUser"))) {
      Visitor visitor = new Visitor();
      Visitor.Page opened =
          launch(
              visitor,
              Map.of("https://purl.imsglobal.org/spec/lti/claim/roles", roles),
              Instant.now());
      Visitor.Page home = visitor.follow(opened);
      assertThat(home.status()).as(home.body()).isEqualTo(200);
      assertThat(home.body()).doesNotContain("Start exam");
      Visitor.Page begun =
          visitor.submit(
              new Visitor.Form(home.address().resolve("attempts"), Map.of("exam", "full")),
              world.tool());
      assertThat(begun.status()).isEqualTo(403);
    }
  }

  @Test
  void handsNoOfferedLaunchToAPageOfAnotherSite() {
    Visitor.Form post = refusedCookie();
    Visitor.Page offered = new Visitor().submit(post, world.tool());
    Visitor.Form button = Visitor.onlyForm(offered);

    assertHelpful(new Visitor().submit(button, URI.create("https://evil.example")), "too old");
    assertThat(new Visitor().submit(button, world.tool()).status()).isEqualTo(303);
  }

  @Test
  void offersNoTabForALoginThatNeverWas() {
    Visitor.Form forged =
        new Visitor.Form(world.tool().resolve("/lti/tab"), Map.of("state", "never-begun"));
    assertHelpful(new Visitor().submit(forged, world.tool()), "used already or is too old");
  }

  /** A launch post without the cookie of its login. */
  private static Visitor.Form refusedCookie() {
    Map<String, String> asked =
        query(
            URI.create(
                login(new Visitor(), "http://127.0.0.1:" + keys.port(), FakePlatform.CLIENT)
                    .header("location")));
    return new Visitor.Form(
        world.tool().resolve("/lti/launch"),
        Map.of(
            "id_token",
            platform.idToken(
                platform.studentLaunch(asked.getOrDefault("nonce", ""), Instant.now())),
            "state",
            asked.getOrDefault("state", "")));
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
    assertThat(send(student, events, "x".repeat(1_000_000)).status()).isBetween(400, 499);
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

  /** Limits and meters go by the address as it is written, so it may be written one way only. */
  @Test
  void refusesAnAddressThatHidesBehindPercentSigns() {
    for (String path :
        List.of("/lti/%6Cogin", "/lti/l%61unch", "/%73/x/%61pi/attempts", "/lti/login;a=b")) {
      Visitor.Page refused =
          new Visitor()
              .post(new Visitor.Form(world.tool().resolve(path), Map.of("login_hint", "7")));
      assertHelpful(refused, "This request could not be read", "without percent signs");
      assertThat(refused.status()).as(path).isEqualTo(400);
      assertThat(refused.header("content-security-policy")).contains("frame-ancestors");
      assertThat(refused.header("x-content-type-options")).isEqualTo("nosniff");
    }
  }
}

package org.cehrs.practice.lti.services;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.lti.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class NrpsTest {

  private static final String ACCEPT = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
  private static final String LEARNER = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";
  private static final String LIST = "/mod/lti/services.php/CourseSection/2/bindings/1/memberships";
  private static final String CANVAS_LIST = "/api/lti/courses/3/names_and_roles";

  @RegisterExtension
  private static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1").templatingEnabled(true))
          .build();

  @TempDir private static Path keys = Path.of("");

  private final SettableClock clock = new SettableClock();
  private FakeGradebook platform = new FakeGradebook(SERVER, keys, clock);
  private Registration canvas = platform.registration(Flavor.CANVAS);
  private Registration moodle = platform.registration(Flavor.MOODLE);

  @BeforeEach
  void start() {
    platform.grantTokens();
  }

  @Test
  void readsACourseAsMoodleWritesIt() {
    SERVER.stubFor(
        get(urlPathEqualTo(LIST))
            .withHeader("Accept", equalTo(ACCEPT))
            .withHeader("Authorization", equalTo("Bearer token-1"))
            .withQueryParam("role", equalTo(LEARNER))
            .willReturn(captured("role=Learner")));
    assertThat(members(moodle, LIST))
        .contains(
            new Member("5", Optional.of("Ana Alvarez"), true),
            new Member("6", Optional.of("Zoë O'Brien-Łukasz"), true),
            new Member("7", Optional.of("陈 伟"), true))
        .extracting(Member::userId)
        .containsExactly("5", "8", "9", "4", "6", "7");
  }

  @Test
  void leavesTeachersOutWhereThePlatformDoesNotFilter() {
    SERVER.stubFor(get(urlPathEqualTo(LIST)).willReturn(captured("all")));
    assertThat(members(moodle, LIST)).extracting(Member::userId).doesNotContain("3").hasSize(6);
  }

  @Test
  void asksForLearnersOnEveryPageThoughMoodlesLinksForgetThem() {
    SERVER.stubFor(
        get(urlPathEqualTo(LIST))
            .withQueryParam("from", absent())
            .willReturn(captured("limit=3 role=Learner")));
    SERVER.stubFor(
        get(urlPathEqualTo(LIST))
            .withQueryParam("from", equalTo("3"))
            .withQueryParam("role", equalTo(LEARNER))
            .willReturn(okJson("{\"members\":[{\"user_id\":\"4\",\"roles\":[\"Learner\"]}]}")));
    assertThat(members(moodle, LIST))
        .extracting(Member::userId)
        .containsExactly("5", "8", "9", "4");
  }

  @Test
  void readsACanvasCoursePageByPage() {
    JsonNode sample = Captured.file("canvas-nrps.json");
    String next =
        sample.path("link").asString("").replace("https://school.example-canvas.test", "");
    SERVER.stubFor(
        get(urlPathEqualTo(CANVAS_LIST))
            .withQueryParam("page", absent())
            .willReturn(
                ok(sample.path("body").toString())
                    .withHeader("Content-Type", sample.path("contentType").asString(""))
                    .withHeader("Link", next)));
    SERVER.stubFor(
        get(urlPathEqualTo(CANVAS_LIST))
            .withQueryParam("page", equalTo("2"))
            .willReturn(
                okJson("{\"members\":[{\"user_id\":\"u2\",\"roles\":[\"" + LEARNER + "\"]}]}")));
    assertThat(members(canvas, CANVAS_LIST))
        .containsExactly(
            new Member("848b3a11-0000-4000-8000-000000000001", Optional.of("Sam Student"), true),
            new Member("u2", Optional.empty(), true));
  }

  @Test
  void asksForThoseWhoSeeALinkWhereThatMakesADifference() {
    SERVER.stubFor(
        get(urlPathEqualTo(CANVAS_LIST))
            .withQueryParam("rlid", equalTo("link 1"))
            .willReturn(okJson(one("assigned"))));
    assertThat(members(canvas, CANVAS_LIST, Optional.of("link 1")))
        .extracting(Member::userId)
        .containsExactly("assigned");

    SERVER.stubFor(
        get(urlPathEqualTo(LIST))
            .withQueryParam("rlid", absent())
            .willReturn(captured("role=Learner")));
    assertThat(members(moodle, LIST, Optional.of("1"))).hasSize(6);
  }

  @Test
  void readsTheWholeCourseWhereThePlatformKnowsNoSuchLink() {
    SERVER.stubFor(
        get(urlPathEqualTo(CANVAS_LIST))
            .withQueryParam("rlid", equalTo("course"))
            .willReturn(aResponse().withStatus(400)));
    SERVER.stubFor(
        get(urlPathEqualTo(CANVAS_LIST))
            .withQueryParam("rlid", absent())
            .willReturn(okJson(one("everybody"))));
    assertThat(members(canvas, CANVAS_LIST, Optional.of("course")))
        .extracting(Member::userId)
        .containsExactly("everybody");
  }

  @Test
  void readsRolesStatesAndNamesAsPlatformsWriteThem() {
    answer(
        okJson(
            """
            {"members":[
              {"user_id":"short","roles":["Learner"],"status":"Active","name":" "},
              {"user_id":"parts","roles":["membership#Learner","Learner"],
               "given_name":"Ana","family_name":"Alvarez"},
              {"user_id":"inactive","roles":["Learner"],"status":"Inactive"},
              {"user_id":"deleted","roles":["Learner"],"status":"Deleted"},
              {"user_id":"teacher","roles":["Instructor","Learner"]},
              {"user_id":"elsewhere",
               "roles":["http://purl.imsglobal.org/vocab/lis/v2/institution/person#Student"]},
              {"user_id":"observer",
               "roles":["http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor"]},
              {"user_id":"test","roles":["Learner",
               "http://purl.imsglobal.org/vocab/lti/system/person#TestUser"]},
              {"user_id":"","roles":["Learner"]},
              {"roles":["Learner"]},
              {"user_id":"short","roles":["Learner"],"name":"Twice"},
              {"user_id":7,"roles":"Learner"},
              "nobody", null]}\
            """));
    assertThat(members(canvas, CANVAS_LIST))
        .containsExactly(
            new Member("short", Optional.empty(), true),
            new Member("parts", Optional.of("Ana Alvarez"), true),
            new Member("inactive", Optional.empty(), false),
            new Member("deleted", Optional.empty(), false));
  }

  @Test
  void endsWherePagesGoRoundInACircle() {
    SERVER.stubFor(
        get(urlPathEqualTo(CANVAS_LIST))
            .willReturn(
                okJson(one("only"))
                    .withHeader("Link", "<" + CANVAS_LIST + "?page=2>; rel=\"next\"")));
    assertThat(members(canvas, CANVAS_LIST)).extracting(Member::userId).containsExactly("only");
    SERVER.verify(2, getRequestedFor(urlPathEqualTo(CANVAS_LIST)));
  }

  @Test
  void givesUpOnAListWithoutEnd() {
    SERVER.stubFor(
        get(urlPathEqualTo(CANVAS_LIST))
            .willReturn(
                okJson(one("x"))
                    .withHeader("Link", "<?page={{randomValue length=12}}>; rel=\"next\"")
                    .withTransformers("response-template")));
    assertThat(problem()).isInstanceOf(ServiceProblem.Unreachable.class);
    assertThat(problem().reason()).contains("more than 100 pages");
  }

  @Test
  void givesUpOnAListWithoutMeasure() {
    String page = "{\"members\":[{\"user_id\":\"" + "x".repeat(900_000) + "\",\"roles\":[]}]}";
    SERVER.stubFor(
        get(urlPathEqualTo(CANVAS_LIST))
            .willReturn(
                okJson(page)
                    .withHeader("Link", "<?page={{randomValue length=12}}>; rel=\"next\"")
                    .withTransformers("response-template")));
    assertThat(problem().reason()).contains("8000000 characters");
    SERVER.verify(9, getRequestedFor(urlPathEqualTo(CANVAS_LIST)));
  }

  @Test
  void refusesAListThatGoesOnAtAnotherHost() {
    answer(okJson(one("x")).withHeader("Link", "<https://evil.example/members>; rel=\"next\""));
    assertThat(problem())
        .isEqualTo(
            new ServiceProblem.Refused(
                "the platform's list goes on at another host, evil.example"));
  }

  @Test
  void refusesAListWhoseNextPageIsNoAddress() {
    answer(okJson(one("x")).withHeader("Link", "<::>; rel=\"next\""));
    assertThat(problem())
        .isEqualTo(new ServiceProblem.Refused("the platform's list goes on at no address: \"::\""));
  }

  @Test
  void saysThatAnAnswerIsNoList() {
    for (ResponseDefinitionBuilder garbage :
        List.of(
            ok("<html>Maintenance</html>").withHeader("Content-Type", "text/html"),
            okJson("{}"),
            okJson("{\"members\":{}}"),
            okJson("[]"),
            ok(""),
            okJson("{\"members\":["))) {
      answer(garbage);
      assertThat(problem()).isInstanceOf(ServiceProblem.Unreachable.class);
    }
  }

  @Test
  void tellsWhatMoodleSaidWhereTheServiceIsNotAllowed() {
    SERVER.stubFor(get(urlPathEqualTo(LIST)).willReturn(captured("wrong scope")));
    assertThat(platform.nrps().learners(moodle, platform.at(LIST), Optional.empty()))
        .isEqualTo(
            new ServiceProblem.Denied(
                "the platform does not take our access token: \"Unauthorized\""));
  }

  @Test
  void asksNothingWhileCanvasHasLittleRoom() {
    answer(okJson(one("x")).withHeader("X-Rate-Limit-Remaining", "50"));
    assertThat(members(canvas, CANVAS_LIST)).hasSize(1);
    assertThat(problem()).isInstanceOf(ServiceProblem.Throttled.class);
    SERVER.verify(1, getRequestedFor(urlPathEqualTo(CANVAS_LIST)));
  }

  @Test
  void asksNoPrivateHostThatALaunchNames() {
    assertThat(
            ((ServiceProblem)
                    platform
                        .nrps()
                        .learners(canvas, URI.create("https://127.0.0.1:1/nrps"), Optional.empty()))
                .reason())
        .contains("private address");
    SERVER.verify(0, getRequestedFor(urlEqualTo("/nrps")));
  }

  private List<Member> members(Registration registration, String path) {
    return members(registration, path, Optional.empty());
  }

  private List<Member> members(Registration registration, String path, Optional<String> link) {
    MembersOutcome outcome = platform.nrps().learners(registration, platform.at(path), link);
    assertThat(outcome).isInstanceOf(MembersOutcome.Members.class);
    return ((MembersOutcome.Members) outcome).members();
  }

  private ServiceProblem problem() {
    return (ServiceProblem)
        platform.nrps().learners(canvas, platform.at(CANVAS_LIST), Optional.empty());
  }

  private static void answer(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(get(urlPathEqualTo(CANVAS_LIST)).willReturn(answer));
  }

  private ResponseDefinitionBuilder captured(String name) {
    return Captured.named("moodle-nrps.json", name).at(platform.at(""));
  }

  private static String one(String id) {
    return "{\"members\":[{\"user_id\":\"" + id + "\",\"roles\":[\"Learner\"]}]}";
  }
}

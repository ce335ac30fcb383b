package org.cehrs.practice.lti.services;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.lti.SettableClock;
import org.cehrs.practice.lti.services.ServiceProblem.Cause;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostScoreTest {

  private static final String ITEM = "/2/lineitems/15/lineitem?type_id=1";
  private static final URI REVIEW = URI.create("https://exam.example/lti/launch?review=1");
  private static final String SCORES = "/2/lineitems/15/lineitem/scores?type_id=1";

  @RegisterExtension
  private static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
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
  void postsAScoreWithTheAddressAndTypeThatMoodleCompares() {
    SERVER.stubFor(post(SCORES).willReturn(ok()));
    assertThat(posted(moodle)).isEqualTo(new PostOutcome.Accepted());
    SERVER.verify(
        postRequestedFor(urlEqualTo(SCORES))
            .withHeader("Authorization", equalTo("Bearer token-1"))
            .withHeader("Content-Type", equalTo("application/vnd.ims.lis.v1.score+json"))
            .withRequestBody(
                equalToJson(
                    """
                    {"userId":"5","scoreGiven":412,"scoreMaximum":500,
                     "comment":"Practice score 412 of 500 (390 passes)",
                     "timestamp":"2026-11-22T10:00:01.123Z",
                     "activityProgress":"Completed","gradingProgress":"FullyGraded",
                     "submission":{"submittedAt":"2026-11-22T10:00:00.000Z"}}\
                    """)));
  }

  @Test
  void tellsCanvasWhetherTheSubmissionIsNew() {
    SERVER.stubFor(post(SCORES).willReturn(okJson("{\"resultUrl\":\"x\"}")));
    assertThat(posted(canvas)).isEqualTo(new PostOutcome.Accepted());
    SERVER.verify(
        postRequestedFor(urlEqualTo(SCORES))
            .withRequestBody(
                equalToJson(
                    """
                    {"https://canvas.instructure.com/lti/submission":
                      {"new_submission":true,"submission_type":"basic_lti_launch",
                       "submission_data":"https://exam.example/lti/launch?review=1"}}\
                    """,
                    true,
                    true)));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal(Flavor.MOODLE, 400, "[]", Cause.NOT_A_STUDENT, "no longer enrolled"),
        refusal(Flavor.MOODLE, 500, "[]", Cause.LOCKED, "locked in Moodle's gradebook"),
        refusal(
            Flavor.MOODLE,
            404,
            "{\"status\":404,\"reason\":\"Not Found\"}",
            Cause.GONE,
            "Not Found"),
        refusal(Flavor.CANVAS, 404, "", Cause.GONE, "knows this place no longer (404)"),
        refusal(
            Flavor.CANVAS,
            412,
            "{\"errors\":{\"message\":\"Tool does not have permission to view line_item\"}}",
            Cause.FOREIGN,
            "belongs to another tool (412): \"Tool does not have"),
        refusal(
            Flavor.CANVAS,
            422,
            "{\"errors\":{\"message\":\"User not found in course or is not a student\"}}",
            Cause.NOT_A_STUDENT,
            "refused (422): \"User not found in course"),
        refusal(
            Flavor.CANVAS,
            422,
            "{\"errors\":{\"message\":\"This course has concluded. AGS requests will no longer be"
                + " accepted for this course.\"}}",
            Cause.COURSE_CLOSED,
            "has concluded"),
        refusal(
            Flavor.CANVAS,
            422,
            "{\"errors\":[{\"field\":\"grade\",\"message\":\"still unpublished\"}]}",
            Cause.UNPUBLISHED,
            "\"still unpublished\""),
        refusal(Flavor.CANVAS, 403, "{\"error\":\"forbidden\"}", Cause.OTHER, "\"forbidden\""));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void saysWhyAScoreIsRefusedForGood(
      Flavor flavor, int status, String body, Cause cause, String reason) {
    answerScores(aResponse().withStatus(status).withBody(body));
    assertThat(posted(platform.registration(flavor)))
        .isInstanceOfSatisfying(
            ServiceProblem.Refused.class,
            refused -> {
              assertThat(refused.cause()).isEqualTo(cause);
              assertThat(refused.reason()).contains(reason);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "{}", "{\"resultUrl\":\"x\"}"})
  void takesNothingAndAnObjectForAYes(String body) {
    answerScores(ok(body));
    assertThat(posted(canvas)).isEqualTo(new PostOutcome.Accepted());
  }

  @Test
  void namesWhatHasToBeMendedFirstOfTwoReasons() {
    answerScores(
        aResponse().withStatus(422).withBody("{\"error\":\"locked: this course has concluded\"}"));
    assertThat(((ServiceProblem.Refused) posted(canvas)).cause()).isEqualTo(Cause.COURSE_CLOSED);
    answerScores(
        aResponse().withStatus(422).withBody("{\"error\":\"locked, and no attempts are left\"}"));
    assertThat(((ServiceProblem.Refused) posted(canvas)).cause()).isEqualTo(Cause.NO_ATTEMPT_LEFT);
  }

  @Test
  void triesLaterWhereThePlatformsClockIsBehind() {
    answerScores(
        aResponse()
            .withStatus(400)
            .withBody(
                "{\"errors\":{\"type\":\"bad_request\",\"message\":"
                    + "\"Provided submitted_at timestamp of T in the future\"}}"));
    assertThat(posted(canvas))
        .isEqualTo(
            new ServiceProblem.Unreachable(
                "the platform's clock is behind this server's (400): \"Provided submitted_at"
                    + " timestamp of T in the future\"",
                false));
  }

  @Test
  void takesAConflictForANewerScore() {
    answerScores(aResponse().withStatus(409).withBody("[]"));
    assertThat(posted(moodle)).isEqualTo(new PostOutcome.Stale());
  }

  @Test
  void takesCanvasOlderTimestampForANewerScore() {
    answerScores(
        aResponse()
            .withStatus(400)
            .withBody(
                "{\"errors\":{\"type\":\"bad_request\",\"message\":\"Provided timestamp of T before"
                    + " last updated timestamp of U\"}}"));
    assertThat(posted(canvas)).isEqualTo(new PostOutcome.Stale());
  }

  @Test
  void waitsWhereCanvasThrottlesWithEitherStatus() {
    answerScores(aResponse().withStatus(403).withBody("403 Forbidden (Rate Limit Exceeded)\n"));
    assertThat(posted(canvas)).isEqualTo(new ServiceProblem.Throttled(Optional.empty()));
    answerScores(aResponse().withStatus(403).withHeader("X-Rate-Limit-Remaining", "0.0"));
    assertThat(posted(canvas)).isEqualTo(new ServiceProblem.Throttled(Optional.empty()));
    answerScores(aResponse().withStatus(429).withHeader("Retry-After", "7"));
    assertThat(posted(canvas))
        .isEqualTo(new ServiceProblem.Throttled(Optional.of(Duration.ofSeconds(7))));
    answerScores(
        aResponse().withStatus(429).withHeader("Retry-After", "Sun, 22 Nov 2026 10:01:00 GMT"));
    assertThat(posted(canvas))
        .isEqualTo(new ServiceProblem.Throttled(Optional.of(Duration.ofMinutes(1))));
  }

  @Test
  void triesOnceMoreWithANewTokenWhereTheOldCountsNoLonger() {
    SERVER.stubFor(
        post(SCORES)
            .withHeader("Authorization", equalTo("Bearer token-1"))
            .willReturn(aResponse().withStatus(401)));
    SERVER.stubFor(
        post(SCORES).withHeader("Authorization", equalTo("Bearer token-2")).willReturn(ok()));
    platform.tokens().token(canvas, Scopes.SCORE);
    platform.answerTokens(okJson(FakeGradebook.TOKEN.formatted("token-2", "")));
    assertThat(posted(canvas)).isEqualTo(new PostOutcome.Accepted());
    SERVER.verify(2, postRequestedFor(urlEqualTo("/token")));
  }

  @Test
  void stopsWhereANewTokenCountsNeither() {
    answerScores(
        aResponse()
            .withStatus(401)
            .withBody("{\"errors\":{\"message\":\"Insufficient permissions\"}}"));
    assertThat(posted(canvas))
        .isEqualTo(
            new ServiceProblem.Denied(
                "the platform does not take our access token: \"Insufficient permissions\""));
    SERVER.verify(2, postRequestedFor(urlEqualTo(SCORES)));
  }

  @Test
  void replacesNoTokenThatIsNew() {
    answerScores(aResponse().withStatus(401));
    posted(canvas);
    posted(canvas);
    posted(canvas);
    SERVER.verify(2, postRequestedFor(urlEqualTo("/token")));
    SERVER.verify(4, postRequestedFor(urlEqualTo(SCORES)));

    clock.pass(Duration.ofMinutes(5));
    posted(canvas);
    SERVER.verify(3, postRequestedFor(urlEqualTo("/token")));
  }

  @Test
  void leavesTheOldTokenToOthersUntilThereIsANewOne() {
    SERVER.stubFor(post("/other/scores").willReturn(aResponse().withStatus(401)));
    answerScores(ok());
    posted(canvas);
    platform.answerTokens(aResponse().withStatus(429));
    platform.ags().postScore(canvas, platform.at("/other"), score());

    assertThat(posted(canvas)).isEqualTo(new PostOutcome.Accepted());
  }

  @Test
  void triesLaterWhereThePlatformIsInTrouble() {
    for (ResponseDefinitionBuilder trouble :
        new ResponseDefinitionBuilder[] {
          aResponse().withStatus(502).withBody("<html>"),
          aResponse().withStatus(302).withHeader("Location", "/login"),
          ok("<html>Maintenance</html>").withHeader("Content-Type", "text/html"),
          ok("\n<!DOCTYPE html>").withHeader("Content-Type", "application/json"),
          ok("garbage").withHeader("Content-Type", "text/plain"),
          ok("{\"resultUrl\":"),
          ok("[]"),
          okJson("\"ok\""),
          page(400, "text/html"),
          page(401, "text/html"),
          page(403, "text/html; charset=utf-8"),
          page(404, "application/json"),
          page(409, "text/html"),
          page(422, "text/html"),
          aResponse().withStatus(404).withHeader("Content-Type", "text/html").withBody("Blocked"),
          aResponse().withStatus(408),
          aResponse().withStatus(425),
          aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)
        }) {
      answerScores(trouble);
      assertThat(posted(canvas)).isInstanceOf(ServiceProblem.Unreachable.class);
    }
  }

  @Test
  void knowsWhenAScoreCannotHaveArrived() {
    answerScores(aResponse().withFault(Fault.EMPTY_RESPONSE));
    assertThat(mayHaveArrived(posted(canvas))).isTrue();
    answerScores(aResponse().withStatus(504));
    assertThat(mayHaveArrived(posted(canvas))).isTrue();

    URI nobody = URI.create("http://127.0.0.1:" + FakeGradebook.CLOSED_PORT + "/line_items/1");
    assertThat(mayHaveArrived(platform.ags().postScore(canvas, nobody, score()))).isFalse();
  }

  @Test
  void aScoreForWhichThereIsNoTokenCannotHaveArrived() {
    platform.answerTokens(aResponse().withStatus(503));
    assertThat(mayHaveArrived(posted(canvas))).isFalse();
  }

  @Test
  void asksForNoNewTokenWhereAProxyAsksForALogin() {
    answerScores(page(401, "text/html"));
    posted(canvas);
    SERVER.verify(1, postRequestedFor(urlEqualTo("/token")));
    SERVER.verify(1, postRequestedFor(urlEqualTo(SCORES)));
  }

  @Test
  void takesARefusalThatSaysNothingForOneWhateverItCallsItself() {
    answerScores(aResponse().withStatus(404).withHeader("Content-Type", "text/html"));
    assertThat(posted(canvas)).isInstanceOf(ServiceProblem.Refused.class);
    answerScores(
        aResponse().withStatus(400).withHeader("Content-Type", "text/html").withBody("[]"));
    assertThat(posted(moodle)).isInstanceOf(ServiceProblem.Refused.class);
  }

  private static ResponseDefinitionBuilder page(int status, String type) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", type)
        .withBody("\n<!DOCTYPE html><html><title>Maintenance</title></html>");
  }

  private static boolean mayHaveArrived(PostOutcome outcome) {
    return ((ServiceProblem.Unreachable) outcome).mayHaveArrived();
  }

  @Test
  void leavesRoomInCanvasBucketForLaunches() {
    answerScores(ok().withHeader("X-Rate-Limit-Remaining", "600.0"));
    posted(canvas);
    assertThat(platform.ags().rest(canvas)).isEqualTo(Duration.ZERO);

    answerScores(ok().withHeader("X-Rate-Limit-Remaining", "150.0"));
    posted(canvas);
    assertThat(platform.ags().rest(canvas)).isEqualTo(Duration.ofSeconds(5));
    Registration other = platform.registration("other", Flavor.CANVAS, Optional.empty());
    assertThat(platform.ags().rest(other)).isEqualTo(Duration.ZERO);
    clock.pass(Duration.ofSeconds(5));
    assertThat(platform.ags().rest(canvas)).isEqualTo(Duration.ZERO);
  }

  @Test
  void sendsNoTokenToAPrivateAddressThatALaunchNames() {
    PostOutcome outcome =
        platform.ags().postScore(canvas, URI.create("https://127.0.0.1:1/line_items/1"), score());
    assertThat(outcome).isInstanceOf(ServiceProblem.Refused.class);
    assertThat(((ServiceProblem) outcome).reason()).contains("private address");
  }

  @Test
  void takesNoScoreThatIsNoScore() {
    assertThatThrownBy(() -> score(501)).hasMessageContaining("from 0 to 500");
    assertThatThrownBy(() -> score(Double.NaN)).hasMessageContaining("NaN");
  }

  private PostOutcome posted(Registration registration) {
    return platform.ags().postScore(registration, platform.at(ITEM), score());
  }

  private static NewScore score() {
    return score(412);
  }

  private static NewScore score(double given) {
    return new NewScore(
        "5",
        given,
        500,
        Optional.of("Practice score 412 of 500 (390 passes)"),
        Instant.parse("2026-11-22T10:00:01.123456Z"),
        Instant.parse("2026-11-22T10:00:00Z"),
        true,
        Optional.of(REVIEW));
  }

  private static void answerScores(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(post(SCORES).willReturn(answer));
  }

  private static Arguments refusal(
      Flavor flavor, int status, String body, Cause cause, String reason) {
    return Arguments.of(flavor, status, body, cause, reason);
  }
}

package org.cehrs.practice.lti.services;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
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
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.lti.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AgsTest {

  private static final String ITEMS = "/2/lineitems?type_id=1";
  private static final String ITEM = "/2/lineitems/15/lineitem?type_id=1";
  private static final String SCORES = "/2/lineitems/15/lineitem/scores?type_id=1";
  private static final String OF_LINK = ITEMS + "&resource_link_id=7";

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
                    {"https://canvas.instructure.com/lti/submission":{"new_submission":true}}\
                    """,
                    true,
                    true)));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal(Flavor.MOODLE, 400, "[]", "no longer enrolled"),
        refusal(Flavor.MOODLE, 500, "[]", "locked in Moodle's gradebook"),
        refusal(Flavor.MOODLE, 404, "{\"status\":404,\"reason\":\"Not Found\"}", "Not Found"),
        refusal(Flavor.CANVAS, 404, "", "knows this place no longer (404)"),
        refusal(
            Flavor.CANVAS,
            412,
            "{\"errors\":{\"message\":\"Tool does not have permission to view line_item\"}}",
            "belongs to another tool (412): \"Tool does not have"),
        refusal(
            Flavor.CANVAS,
            422,
            "{\"errors\":{\"message\":\"User not found in course or is not a student\"}}",
            "refused (422): \"User not found in course"),
        refusal(
            Flavor.CANVAS,
            422,
            "{\"errors\":[{\"field\":\"grade\",\"message\":\"still unpublished\"}]}",
            "\"still unpublished\""),
        refusal(Flavor.CANVAS, 403, "{\"error\":\"forbidden\"}", "\"forbidden\""));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void saysWhyAScoreIsRefusedForGood(Flavor flavor, int status, String body, String reason) {
    answerScores(aResponse().withStatus(status).withBody(body));
    PostOutcome outcome = posted(platform.registration(flavor));
    assertThat(outcome).isInstanceOf(ServiceProblem.Refused.class);
    assertThat(((ServiceProblem) outcome).reason()).contains(reason);
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
            new ServiceProblem.Unauthorized(
                "the platform does not take our access token: \"Insufficient permissions\""));
    SERVER.verify(2, postRequestedFor(urlEqualTo(SCORES)));
  }

  @Test
  void triesLaterWhereThePlatformIsInTrouble() {
    for (ResponseDefinitionBuilder trouble :
        new ResponseDefinitionBuilder[] {
          aResponse().withStatus(502).withBody("<html>"),
          aResponse().withStatus(302).withHeader("Location", "/login"),
          ok("<html>Maintenance</html>").withHeader("Content-Type", "text/html"),
          aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)
        }) {
      answerScores(trouble);
      assertThat(posted(canvas)).isInstanceOf(ServiceProblem.Unreachable.class);
    }
  }

  @Test
  void sendsNoTokenToAPrivateAddressThatALaunchNames() {
    PostOutcome outcome =
        platform.ags().postScore(canvas, URI.create("https://127.0.0.1:1/line_items/1"), score());
    assertThat(outcome).isInstanceOf(ServiceProblem.Refused.class);
    assertThat(((ServiceProblem) outcome).reason()).contains("private address");
  }

  @Test
  void findsTheColumnThatThePlatformMadeForTheLink() {
    SERVER.stubFor(
        get(OF_LINK)
            .willReturn(
                okJson(
                    """
                    [{"id":"%s","label":"x","scoreMaximum":100,"resourceId":"","tag":"",
                      "resourceLinkId":"7"}]\
                    """
                        .formatted(platform.at(ITEM)))));
    assertThat(find(moodle)).isEqualTo(new LineItemOutcome.At(platform.at(ITEM)));
    SERVER.verify(
        getRequestedFor(urlEqualTo(OF_LINK))
            .withHeader("Accept", equalTo("application/vnd.ims.lis.v2.lineitemcontainer+json")));
  }

  @Test
  void prefersItsOwnColumnAndLeavesThoseOfOtherLinksAlone() {
    SERVER.stubFor(
        get(OF_LINK)
            .willReturn(
                okJson(
                    """
                    [{"id":"https://m.example/1","resourceLinkId":"7"},
                     {"id":"https://m.example/2","resourceId":"full","tag":"practice",
                      "resourceLinkId":"8"},
                     {"id":"https://m.example/3","resourceId":"half","tag":"practice",
                      "resourceLinkId":"7"},
                     {"id":"https://m.example/4","resourceId":"full","tag":"practice",
                      "resourceLinkId":"7"}]\
                    """)));
    assertThat(find(moodle)).isEqualTo(new LineItemOutcome.At(URI.create("https://m.example/4")));
  }

  @Test
  void makesAColumnWhereThereIsNone() {
    SERVER.stubFor(get(OF_LINK).willReturn(okJson("[]")));
    SERVER.stubFor(
        post(ITEMS)
            .willReturn(aResponse().withStatus(201).withBody("{\"id\":\"https://m.example/9\"}")));
    assertThat(find(moodle)).isEqualTo(new LineItemOutcome.At(URI.create("https://m.example/9")));
    SERVER.verify(
        postRequestedFor(urlEqualTo(ITEMS))
            .withHeader("Content-Type", equalTo("application/vnd.ims.lis.v2.lineitem+json"))
            .withRequestBody(
                equalToJson(
                    """
                    {"label":"Full exam","scoreMaximum":500,"resourceLinkId":"7",
                     "resourceId":"full","tag":"practice"}\
                    """)));
  }

  @Test
  void readsAllPagesBeforeItMakesAColumn() {
    SERVER.stubFor(
        get(OF_LINK)
            .willReturn(
                okJson("[]").withHeader("Link", "<" + platform.at("/page2") + ">; rel=\"next\"")));
    SERVER.stubFor(
        get("/page2")
            .willReturn(
                okJson(
                        "[{\"id\":\"https://m.example/4\",\"resourceLinkId\":\"7\","
                            + "\"resourceId\":\"full\",\"tag\":\"practice\"}]")
                    .withHeader("Link", "<" + platform.at("/page2") + ">; rel=\"next\"")));
    assertThat(find(canvas)).isEqualTo(new LineItemOutcome.At(URI.create("https://m.example/4")));
  }

  @Test
  void makesNoColumnWhereTheListCannotBeRead() {
    SERVER.stubFor(get(OF_LINK).willReturn(ok("garbage")));
    assertThat(find(canvas)).isInstanceOf(ServiceProblem.Unreachable.class);
    SERVER.verify(0, postRequestedFor(urlEqualTo(ITEMS)));
  }

  @Test
  void readsResultsAsMoodleWritesThem() {
    SERVER.stubFor(
        get("/2/lineitems/15/lineitem/results?type_id=1&user_id=5")
            .withHeader("Accept", equalTo("application/vnd.ims.lis.v2.resultcontainer+json"))
            .willReturn(
                okJson(
                    """
                    [{"id":"x","userId":"5","resultScore":82.4,"resultMaximum":100},
                     {"id":"y","userId":"6"}]\
                    """)));
    assertThat(platform.ags().results(moodle, platform.at(ITEM), Optional.of("5")))
        .isEqualTo(
            new ResultsOutcome.Results(
                List.of(
                    new Result("5", OptionalDouble.of(82.4), OptionalDouble.of(100)),
                    new Result("6", OptionalDouble.empty(), OptionalDouble.empty()))));
  }

  @Test
  void takesNoScoreThatIsNoScore() {
    assertThatThrownBy(() -> score(501)).hasMessageContaining("from 0 to 500");
    assertThatThrownBy(() -> score(Double.NaN)).hasMessageContaining("NaN");
  }

  private PostOutcome posted(Registration registration) {
    return platform.ags().postScore(registration, platform.at(ITEM), score());
  }

  private LineItemOutcome find(Registration registration) {
    return platform
        .ags()
        .findOrCreateLineItem(
            registration,
            platform.at(ITEMS),
            new NewLineItem("Full exam", 500, Optional.of("7"), "full", "practice"));
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
        true);
  }

  private static void answerScores(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(post(SCORES).willReturn(answer));
  }

  private static Arguments refusal(Flavor flavor, int status, String body, String reason) {
    return Arguments.of(flavor, status, body, reason);
  }
}

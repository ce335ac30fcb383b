package org.cehrs.practice.lti.services;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
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

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.lti.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineItemsTest {

  private static final String ITEMS = "/2/lineitems?type_id=1";
  private static final String ITEM = "/2/lineitems/15/lineitem?type_id=1";
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

  /** A new maximum would write zeros in Moodle; the platform rescales what is posted instead. */
  @ParameterizedTest
  @CsvSource({"'', ''", "full, practice"})
  void neverChangesAColumnThatHasAnotherMaximum(String resourceId, String tag) {
    SERVER.stubFor(
        get(OF_LINK)
            .willReturn(
                okJson(
                    """
                    [{"id":"%s","label":"x","scoreMaximum":100,"resourceId":"%s","tag":"%s",
                      "resourceLinkId":"7"}]\
                    """
                        .formatted(platform.at(ITEM), resourceId, tag))));
    SERVER.stubFor(post("/2/lineitems/15/lineitem/scores?type_id=1").willReturn(ok()));

    for (Registration registration : List.of(moodle, canvas)) {
      assertThat(find(registration)).isEqualTo(new LineItemOutcome.At(platform.at(ITEM)));
      assertThat(platform.ags().postScore(registration, platform.at(ITEM), scoreOf500()))
          .isEqualTo(new PostOutcome.Accepted());
    }

    assertThat(SERVER.getAllServeEvents())
        .extracting(ServeEvent::getRequest)
        .extracting(request -> request.getMethod() + " " + request.getUrl())
        .containsOnly(
            "POST /token", "GET " + OF_LINK, "POST /2/lineitems/15/lineitem/scores?type_id=1");
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
    SERVER.stubFor(get(OF_LINK).willReturn(okJson("[]").withHeader("Link", "<::>; rel=\"next\"")));
    assertThat(find(canvas)).isInstanceOf(ServiceProblem.Refused.class);
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
  void asksCanvasForLongPagesOfResultsAndMoodleForNone() {
    String results = "/2/lineitems/15/lineitem/results?type_id=1";
    SERVER.stubFor(get(anyUrl()).willReturn(okJson("[]")));
    platform.ags().results(moodle, platform.at(ITEM), Optional.empty());
    SERVER.verify(getRequestedFor(urlEqualTo(results)));
    platform.ags().results(canvas, platform.at(ITEM), Optional.empty());
    SERVER.verify(getRequestedFor(urlEqualTo(results + "&limit=100")));
  }

  private NewScore scoreOf500() {
    return new NewScore(
        "5", 412, 500, Optional.empty(), clock.instant(), clock.instant(), true, Optional.empty());
  }

  private LineItemOutcome find(Registration registration) {
    return platform
        .ags()
        .findOrCreateLineItem(
            registration,
            platform.at(ITEMS),
            new NewLineItem("Full exam", 500, Optional.of("7"), "full", "practice"));
  }
}

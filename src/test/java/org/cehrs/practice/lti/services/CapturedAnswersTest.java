package org.cehrs.practice.lti.services;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.lti.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What real platforms answered, and what it is taken for. */
class CapturedAnswersTest {

  @RegisterExtension
  private static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  @TempDir private static Path keys = Path.of("");

  private final FakeGradebook platform = new FakeGradebook(SERVER, keys, new SettableClock());

  static Stream<Captured> canvasScores() {
    return Captured.all("canvas-score-errors.json");
  }

  static Stream<Captured> moodleScores() {
    return Captured.all("moodle-score-answers.json");
  }

  static Stream<Captured> tokens() {
    return Captured.all("token-answers.json");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("canvasScores")
  void takesCanvasAnswersToAScore(Captured answer) {
    assertThat(posted(Flavor.CANVAS, answer)).isEqualTo(answer.text("outcome"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("moodleScores")
  void takesMoodlesAnswersToAScore(Captured answer) {
    assertThat(posted(Flavor.MOODLE, answer)).isEqualTo(answer.text("outcome"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tokens")
  void takesAnswersOfTokenEndpoints(Captured answer) {
    platform.answerTokens(answer.at(platform.at("")));
    assertThat(word(platform.tokens().token(platform.registration(Flavor.OTHER), Scopes.SCORE)))
        .isEqualTo(answer.text("outcome"));
  }

  /** Moodle adds the reading scopes by itself, and grants no making of columns. */
  @Test
  void takesATokenForScoresWhereMoodleAllowsThoseAlone() throws IOException {
    String granted =
        new JsonMapper()
            .readTree(Files.readString(Path.of("src/test/resources/lms/moodle/scopes_asked.json")))
            .at("/asked only score/token_scope")
            .stringValue();
    platform.answerTokens(
        okJson(
            "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"scope\":\"%s\"}"
                .formatted(granted)));
    Registration moodle = platform.registration(Flavor.MOODLE);
    assertThat(word(platform.tokens().token(moodle, Scopes.SCORE))).isEqualTo("Granted");
    assertThat(word(platform.tokens().token(moodle, Scopes.LINE_ITEM)))
        .isEqualTo("Refused NOT_ALLOWED");
  }

  private String posted(Flavor flavor, Captured answer) {
    platform.grantTokens();
    SERVER.stubFor(post("/item/scores").willReturn(answer.at(platform.at(""))));
    Registration registration = platform.registration(flavor);
    return word(
        platform
            .ags()
            .postScore(
                registration,
                platform.at("/item"),
                new NewScore(
                    "5",
                    412,
                    500,
                    Optional.empty(),
                    Instant.parse("2026-11-22T10:00:01Z"),
                    Instant.parse("2026-11-22T10:00:00Z"),
                    true,
                    Optional.empty())));
  }

  private static String word(Object outcome) {
    return outcome instanceof ServiceProblem.Refused refused
        ? "Refused " + refused.cause()
        : outcome.getClass().getSimpleName();
  }
}

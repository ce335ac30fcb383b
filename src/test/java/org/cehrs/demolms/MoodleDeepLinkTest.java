package org.cehrs.demolms;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.moodle.Moodle;
import org.cehrs.demolms.platform.Tool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * A tool's answer to a deep linking request does what it did in a real Moodle. There a teacher
 * presses Save under the form that the answer filled; here that is done at once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoodleDeepLinkTest {

  /** The recorded cases that are not played, each with the reason. */
  private static final Map<String, String> NOT_PLAYED =
      Map.of(
          "as student (no capability)",
          "the demo's own page turns students away, before any message is signed:"
              + " DeepLinkTest.isForTeachersAlone");

  private static final Map<String, UnaryOperator<JWTClaimsSet.Builder>> ANSWERS =
      MoodleAnswers.byCase();

  private Stage stage;

  @BeforeAll
  void raise() throws Exception {
    stage = new Stage(new Moodle());
    var addresses = Tool.Addresses.below(stage.tool().address());
    stage
        .site()
        .platform()
        .tools()
        .put(new Tool("Registered later", MoodleAnswers.SECOND_CLIENT, "2", addresses));
  }

  @AfterAll
  void lower() {
    stage.close();
  }

  @Test
  void playsEachRecordedCaseOrSaysWhyNot() {
    assertThat(Sample.series("lms/moodle/deep_linking.json").map(MoodleDeepLinkTest::name))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(ANSWERS, NOT_PLAYED).flatMap(cases -> cases.keySet().stream()).toList());
  }

  @ParameterizedTest
  @MethodSource("played")
  void takesAnAnswerAsMoodleDid(JsonNode recorded) throws Exception {
    String name = name(recorded);
    int before = course().links().size();
    int columns = course().lineItems().all().size();

    HttpResponse<String> answer = answer(name, MoodleAnswers.exam(100));

    assertThat(answer.statusCode()).isEqualTo(recorded.get("status").intValue());
    List<MoodleForm> forms = recorded.get("forms").valueStream().map(MoodleForm::recorded).toList();
    assertThat(linksSince(before)).isEqualTo(forms);
    assertThat(course().lineItems().all())
        .hasSize(columns + (int) forms.stream().filter(form -> form.maximum() > 0).count());
    assertSays(answer, recorded.get("errors"));
  }

  /** The recorded forms were filled with 125, but a teacher could not save them so. */
  @Test
  void makesNoLinkWhoseMaximumTheFormRefuses() throws Exception {
    int before = course().links().size();

    HttpResponse<String> answer = answer("one item no url", MoodleAnswers.exam(125));

    assertThat(linksSince(before)).isEmpty();
    assertSays(
        answer,
        Sample.read("lms/moodle/new_maximum.json")
            .get("teacher re-saves the activity after PUT 125")
            .get("errors"));
  }

  static Stream<Named<JsonNode>> played() {
    return Sample.series("lms/moodle/deep_linking.json")
        .filter(recorded -> !NOT_PLAYED.containsKey(name(recorded)))
        .map(recorded -> Named.of(name(recorded), recorded));
  }

  private static String name(JsonNode recorded) {
    return recorded.get("case").stringValue();
  }

  private HttpResponse<String> answer(String name, Map<String, Object> exam) throws Exception {
    String client =
        name.equals("dynamic tool type 2") ? MoodleAnswers.SECOND_CLIENT : stage.site().clientId();
    Visitor teacher = stage.visitor().signIn("Teacher");
    JWTClaimsSet asked = teacher.launchAt("/course/add/launch?tool=" + client).claims();
    var claims =
        Objects.requireNonNull(ANSWERS.get(name)).apply(DeepLinkAnswer.to(asked, stage, exam));
    return teacher.post(
        DeepLinkAnswer.returnAddress(asked), Map.of("JWT", stage.tool().sign(claims.build())));
  }

  private Course course() {
    return stage.site().courses().first();
  }

  private List<MoodleForm> linksSince(int before) {
    return course().links().stream()
        .skip(before)
        .map(link -> MoodleForm.of(link, stage.site()))
        .toList();
  }

  /** Where nothing was wrong the dialog closes by itself. */
  private static void assertSays(HttpResponse<String> answer, JsonNode errors) {
    errors.forEach(error -> assertThat(answer.body()).contains(error.stringValue()));
    assertThat(answer.body().contains("return.js")).isEqualTo(errors.isEmpty());
  }
}

package org.cehrs.demolms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.demolms.Stage.accepting;
import static org.cehrs.demolms.Stage.json;
import static org.cehrs.demolms.Stage.sending;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cehrs.demolms.course.Grade;
import org.cehrs.demolms.flavor.Flavor;
import org.cehrs.demolms.platform.Identity;
import org.cehrs.demolms.platform.Thing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScoresTest {

  private static final Identity SPEC = Flavor.specification().identity();
  private static final String ITEM = "application/vnd.ims.lis.v2.lineitem+json";
  private static final String SCORE = "application/vnd.ims.lis.v1.score+json";
  private static final String RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json";

  private Stage stage;
  private String token;
  private String item;

  @BeforeAll
  void raise() throws Exception {
    stage = new Stage(Flavor.specification());
    token = stage.token();
  }

  @BeforeEach
  void makeALineItem() throws Exception {
    var content = Map.of("label", "Exam", "scoreMaximum", 500);
    URI all = stage.lms().address().resolve("/api/courses/1/line_items");
    item = json(stage.call(all, token, sending("POST", ITEM, content))).get("id").stringValue();
  }

  @AfterAll
  void lower() {
    stage.close();
  }

  @Test
  void keepsAScoreOnTheLineItemsScale() throws Exception {
    var score = score(41.2, "10:00:00");
    score.put("scoreMaximum", 50);
    score.put("comment", "Practice score 412 of 500 (390 passes)");

    assertThat(post(score).statusCode()).isEqualTo(200);

    Grade grade = grades().getFirst();
    assertThat(grade.shown()).isEqualTo("412 / 500");
    assertThat(grade.student().label()).isEqualTo("Student 1");
    assertThat(grade.time()).isEqualTo(Instant.parse("2026-11-22T10:00:00Z"));
    assertThat(grade.comments()).containsExactly("Practice score 412 of 500 (390 passes)");
  }

  @Test
  void takesOnlyNewerScores() throws Exception {
    assertThat(post(score(300, "10:00:00.100")).statusCode()).isEqualTo(200);
    assertThat(post(score(400, "09:59:59")).statusCode()).isEqualTo(409);
    assertThat(post(score(400, "10:00:00.900")).statusCode()).isEqualTo(409);
    assertThat(post(score(200, "10:00:01")).statusCode()).isEqualTo(200);
    assertThat(grades()).extracting(Grade::score).containsExactly(200.0);
  }

  @Test
  void neverGivesMoreThanTheMaximum() throws Exception {
    assertThat(post(score(600, "10:00:00")).statusCode()).isEqualTo(200);
    assertThat(grades()).extracting(Grade::shown).containsExactly("500 / 500");
  }

  @Test
  void losesItsScoreToAPostThatIsNotFinal() throws Exception {
    post(score(412, "10:00:00"));
    var progress = score(412, "10:00:01");
    progress.put("gradingProgress", "Pending");

    assertThat(post(progress).statusCode()).isEqualTo(200);
    assertThat(grades()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"userId", "activityProgress", "gradingProgress", "timestamp", "scoreMaximum"})
  void refusesAScoreThatLacksAField(String name) throws Exception {
    var score = score(412, "10:00:00");
    score.remove(name);

    assertThat(post(score).statusCode()).isEqualTo(400);
    assertThat(post(score).body()).contains(name);
    assertThat(grades()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "userId, nobody",
    "activityProgress, Done",
    "gradingProgress, Graded",
    "timestamp, 2026-11-22T10:00:00",
    "timestamp, 1795341600",
    "scoreGiven, many",
    "scoreMaximum, many"
  })
  void refusesAScoreWithAWrongField(String name, String value) throws Exception {
    var score = score(412, "10:00:00");
    score.put(name, value);

    assertThat(post(score).statusCode()).isEqualTo(400);
    assertThat(grades()).isEmpty();
  }

  @Test
  void refusesNegativeScoresAndTheTeacher() throws Exception {
    var forTeacher = score(412, "10:00:00");
    forTeacher.put("userId", subjectOf("Teacher"));

    assertThat(post(forTeacher).body()).contains("There is no student");
    assertThat(post(score(-1, "10:00:00")).body()).contains("must not be negative");
  }

  @Test
  void wantsTheRightMediaTypesAndALineItem() throws Exception {
    var scores = URI.create(item + "/scores");
    var asJson = sending("POST", "application/json", score(412, "10:00:00"));
    var nowhere = URI.create(item.replaceFirst("[^/]*$", "none/scores"));

    assertThat(stage.call(scores, token, asJson).statusCode()).isEqualTo(415);
    assertThat(results("", "application/json").statusCode()).isEqualTo(406);
    var right = sending("POST", SCORE, score(412, "10:00:00"));
    assertThat(stage.call(nowhere, token, right).statusCode()).isEqualTo(404);
  }

  @Test
  void failsScoresAsOftenAsATestAsks() throws Exception {
    stage.lms().failNextScores(503, 2);

    assertThat(post(score(412, "10:00:00")).statusCode()).isEqualTo(503);
    assertThat(post(score(412, "10:00:00")).statusCode()).isEqualTo(503);
    assertThat(post(score(412, "10:00:00")).statusCode()).isEqualTo(200);
  }

  @Test
  void readsResultsBack() throws Exception {
    post(score(412, "10:00:00"));
    var all = json(results("", RESULTS));
    var result = all.get(0);

    assertThat(all).hasSize(1);
    assertThat(result.get("scoreOf").stringValue()).isEqualTo(item);
    assertThat(result.get("resultScore").doubleValue()).isEqualTo(412);
    assertThat(result.get("resultMaximum").doubleValue()).isEqualTo(500);
    assertThat(result.get("userId").stringValue()).isEqualTo(subjectOf("Student 1"));
    assertThat(json(results("?user_id=nobody", RESULTS))).isEmpty();
    var own = URI.create(result.get("id").stringValue());
    assertThat(json(stage.call(own, token, accepting(RESULTS)))).hasSize(1);
  }

  private List<Grade> grades() {
    return stage.lms().grades().stream()
        .filter(grade -> item.endsWith("/" + grade.item().id()))
        .toList();
  }

  private HttpResponse<String> post(Map<String, Object> score) throws Exception {
    return stage.call(URI.create(item + "/scores"), token, sending("POST", SCORE, score));
  }

  private HttpResponse<String> results(String query, String mediaType) throws Exception {
    return stage.call(URI.create(item + "/results" + query), token, accepting(mediaType));
  }

  private static String subjectOf(String label) {
    return SPEC.id(Thing.PERSON, label);
  }

  private static Map<String, Object> score(double given, String time) {
    var score = new LinkedHashMap<String, Object>();
    score.put("userId", subjectOf("Student 1"));
    score.put("scoreGiven", given);
    score.put("scoreMaximum", 500);
    score.put("timestamp", "2026-11-22T" + time + "Z");
    score.put("activityProgress", "Completed");
    score.put("gradingProgress", "FullyGraded");
    return score;
  }
}

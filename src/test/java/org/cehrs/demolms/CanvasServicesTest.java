package org.cehrs.demolms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.demolms.Stage.json;
import static org.cehrs.demolms.Stage.sending;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cehrs.demolms.canvas.Canvas;
import org.cehrs.demolms.course.Grade;
import org.cehrs.demolms.platform.Identity;
import org.cehrs.demolms.platform.Scope;
import org.cehrs.demolms.platform.Thing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The services answer as Canvas's source and recorded answers have it. */
class CanvasServicesTest {

  private static final Identity CANVAS = new Canvas().identity();
  private static final String ITEM = CANVAS.id(Thing.LINE_ITEM, "1");
  private static final String STUDENT = CANVAS.id(Thing.PERSON, "Student 1");
  private static final String SUBMISSION = "https://canvas.instructure.com/lti/submission";
  private static final String LINE_ITEM = "application/vnd.ims.lis.v2.lineitem+json";

  private Stage stage;

  @BeforeEach
  void raise() throws Exception {
    stage = new Stage(new Canvas());
  }

  @AfterEach
  void lower() {
    stage.close();
  }

  static Map<String, Object> score(String student, String time, String review) {
    var score = new LinkedHashMap<String, Object>();
    score.put("userId", student);
    score.put("scoreGiven", 412);
    score.put("scoreMaximum", 500);
    score.put("comment", "412 of 500");
    score.put("timestamp", "2026-11-22T" + time + "Z");
    score.put("activityProgress", "Completed");
    score.put("gradingProgress", "FullyGraded");
    score.put("submission", Map.of("submittedAt", "2026-11-22T" + time + "Z"));
    score.put(
        SUBMISSION,
        Map.of(
            "new_submission",
            true,
            "submission_type",
            "basic_lti_launch",
            "submission_data",
            review));
    return score;
  }

  static HttpResponse<String> post(Stage stage, String item, Map<String, Object> score)
      throws Exception {
    return stage.call(
        at(stage, "/line_items/" + item + "/scores"),
        stage.token(),
        sending("POST", "application/vnd.ims.lis.v1.score+json", score));
  }

  @Test
  void answersAScoreAsRecorded() throws Exception {
    JsonNode recorded = Sample.read("lms/canvas/score_post.json").get("_response_200");

    assertThat(Sample.shape(json(post(score(STUDENT, "10:00:00", "https://tool.example/")))))
        .isEqualTo(Sample.shape(recorded));
  }

  @Test
  void refusesAnOlderScoreButTakesTheSameAgainWithItsComment() throws Exception {
    post(score(STUDENT, "10:00:00", ""));
    assertThat(post(score(STUDENT, "10:00:00", "")).statusCode()).isEqualTo(200);
    var older = post(score(STUDENT, "09:59:59", ""));

    assertThat(older.statusCode()).isEqualTo(400);
    assertThat(older.body()).contains("before last updated timestamp of");
    assertThat(stage.lms().grades().getFirst().comments()).hasSize(2);
  }

  @Test
  void keepsAGradeOnlyWhereProgressIsToldToLeaveIt() throws Exception {
    post(score(STUDENT, "10:00:00", ""));
    post(progress("10:01:00", Map.of("new_submission", false, "preserve_score", true)));
    assertThat(stage.lms().grades()).extracting(Grade::score).containsExactly(412.0);

    post(progress("10:02:00", Map.of("new_submission", false)));

    assertThat(stage.lms().grades()).isEmpty();
  }

  @Test
  void refusesInTheRecordedForms() throws Exception {
    JsonNode recorded = Sample.read("lms/canvas/ags_errors.json");
    var teacher = score(CANVAS.id(Thing.PERSON, "Teacher"), "10:00:00", "");

    assertRecorded(recorded.get(8), post(teacher));
    assertRecorded(recorded.get(0), stage.call(at("/line_items"), "guess", request -> request));
    assertRecorded(
        recorded.get(2),
        stage.call(at("/line_items"), stage.token(Scope.SCORE), request -> request));
    assertRecorded(
        recorded.get(4), stage.call(at("/line_items/7"), stage.token(), request -> request));
  }

  @Test
  void linksThePagesOfItsLists() throws Exception {
    String token = stage.token();
    var first = stage.call(at("/names_and_roles"), token, request -> request);
    JsonNode recorded = Sample.read("lms/canvas/nrps_response.json");

    assertThat(first.headers().firstValue("Content-Type"))
        .hasValue(recorded.get("_headers").get("Content-Type").stringValue());
    assertThat(first.headers().firstValue("Link").orElseThrow())
        .contains("page=2", "rel=\"next\"", "rel=\"first\"");
    assertThat(json(first).get("members")).hasSize(4);
    String rlid = "?rlid=" + CANVAS.id(Thing.RESOURCE_LINK, "full");
    var ofLink = stage.call(at("/names_and_roles" + rlid), token, request -> request);
    assertThat(Sample.shape(json(ofLink), "claim/custom"))
        .isEqualTo(Sample.shape(recorded.get("body"), "claim/custom"));
  }

  @Test
  void findsNobodyOfAnUnknownRoleAndRefusesAnUnknownLink() throws Exception {
    String token = stage.token();

    var none = stage.call(at("/names_and_roles?role=Learner"), token, request -> request);
    assertThat(json(none).get("members")).isEmpty();
    assertThat(stage.call(at("/names_and_roles?rlid=7"), token, request -> request).statusCode())
        .isEqualTo(400);
  }

  @Test
  void makesALineItemAsRecordedAndKeepsThoseOfLinks() throws Exception {
    JsonNode recorded = Sample.read("lms/canvas/line_item.json");
    String token = stage.token();
    var made =
        stage.call(
            at("/line_items"), token, sending("POST", LINE_ITEM, recorded.get("create_request")));

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(Sample.shape(json(made))).isEqualTo(Sample.shape(recorded.get("response_201")));
    var own = URI.create(json(made).get("id").stringValue());
    var renamed = Map.of("label", "Renamed", "scoreMaximum", 100);
    assertThat(stage.call(own, token, sending("PUT", LINE_ITEM, renamed)).statusCode())
        .isEqualTo(200);
    var coupled = at("/line_items/" + ITEM);
    assertThat(stage.call(coupled, token, request -> request.DELETE()).statusCode()).isEqualTo(401);
  }

  @Test
  void readsResultsAsRecorded() throws Exception {
    post(score(STUDENT, "10:00:00", ""));
    var results =
        stage.call(at("/line_items/" + ITEM + "/results"), stage.token(), request -> request);

    assertThat(Sample.shape(json(results)))
        .isEqualTo(Sample.shape(Sample.read("lms/canvas/result.json")));
  }

  @Test
  void answersTokenRequestsAsRecorded() throws Exception {
    JsonNode recorded = Sample.read("lms/canvas/token.json");
    String endpoint = stage.site().tokenEndpoint().toString();
    var claims = stage.assertion().build();
    assertThat(claims.getClaims()).containsOnlyKeys(names(recorded.get("assertion_claims")));
    var form = stage.tokenRequest(stage.tool().sign(claims), Scope.SCORE);
    assertThat(form).containsOnlyKeys(names(recorded.get("form")));

    assertThat(Sample.shape(json(stage.visitor().post(endpoint, form))))
        .isEqualTo(Sample.shape(recorded.get("response_200")));
    var elsewhere = stage.assertion().audience("https://elsewhere.example").build();
    var refused =
        stage
            .visitor()
            .post(endpoint, stage.tokenRequest(stage.tool().sign(elsewhere), Scope.SCORE));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused)).isEqualTo(recorded.get("errors_400").get(0));
  }

  private static String[] names(JsonNode object) {
    return object.propertyNames().toArray(String[]::new);
  }

  @Test
  void saysWhatCallsCostAndLetsToolsWaitThatAskForTokensTooOften() throws Exception {
    var listed = stage.call(at("/line_items"), stage.token(), request -> request);
    assertThat(listed.headers().firstValue("X-Rate-Limit-Remaining")).isPresent();
    stage.token();
    stage.token();
    var form = stage.tokenRequest(stage.tool().sign(stage.assertion().build()), Scope.SCORE);

    var refused = stage.visitor().post(stage.site().tokenEndpoint().toString(), form);

    JsonNode recorded = Sample.read("lms/canvas/ags_errors.json").get(3);
    assertThat(refused.statusCode()).isEqualTo(recorded.get("status").intValue());
    assertThat(refused.body()).isEqualTo(recorded.get("body").stringValue());
    stage.clock().advance(Duration.ofSeconds(1));
    assertThat(stage.token()).isNotEmpty();
  }

  private static void assertRecorded(JsonNode recorded, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(recorded.get("status").intValue());
    assertThat(json(answer)).isEqualTo(recorded.get("body"));
  }

  private static Map<String, Object> progress(String time, Map<String, Object> extension) {
    var progress = score(STUDENT, time, "");
    progress.keySet().removeAll(List.of("scoreGiven", "scoreMaximum", "comment"));
    progress.put("activityProgress", "InProgress");
    progress.put("gradingProgress", "NotReady");
    progress.put(SUBMISSION, extension);
    return progress;
  }

  private HttpResponse<String> post(Map<String, Object> score) throws Exception {
    return post(stage, ITEM, score);
  }

  private URI at(String path) {
    return at(stage, path);
  }

  private static URI at(Stage stage, String path) {
    String course = CANVAS.id(Thing.COURSE, "1");
    return stage.lms().address().resolve("/api/lti/courses/" + course + path);
  }
}

package org.cehrs.demolms;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cehrs.demolms.moodle.Moodle;
import org.cehrs.demolms.platform.Thing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Launches look as those that were recorded at a real Moodle. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoodleLaunchTest {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
  private static final Set<String> NOT_PLAYED =
      Set.of(
          "wrong client_id",
          "redirect_uri unregistered",
          "redirect_uri extra query",
          "redirect 2nd registered");

  private Stage stage;

  @BeforeAll
  void raise() throws Exception {
    stage = new Stage(new Moodle());
  }

  @AfterAll
  void lower() {
    stage.close();
  }

  @Test
  void startsWithTheRecordedFields() throws Exception {
    Form login = stage.visitor().signIn("Student 1").open("full");

    assertThat(login.fields())
        .containsOnlyKeys(
            "iss",
            "target_link_uri",
            "login_hint",
            "lti_message_hint",
            "client_id",
            "lti_deployment_id");
    assertThat(Sample.shape(Sample.parse(login.field("lti_message_hint"))))
        .containsExactly("/cmid NUMBER", "/launchid STRING");
    assertThat(login.field("login_hint")).matches("[0-9]+");
  }

  @Test
  void signsForOneMinuteWithARecordedKindOfKey() throws Exception {
    Visitor student = stage.visitor().signIn("Student 1");
    var request = student.request(student.open("full"));
    stage.clock().advance(Duration.ofMinutes(2));
    Form launch = student.authenticate(request);

    assertThat(launch.claims().getIssueTime()).isEqualTo(stage.clock().instant());
    assertThat(launch.claims().getExpirationTime())
        .isEqualTo(stage.clock().instant().plusSeconds(60));
    assertThat(SignedJWT.parse(launch.field("id_token")).getHeader().getKeyID())
        .matches("[0-9a-f]{20}");
  }

  @Test
  void saysWhatWasRecordedOfLinks() throws Exception {
    assertAlike(launch("Student 1", "full"), "moodle-student");
    assertAlike(launch("Teacher", "full"), "moodle-teacher");
    assertThat(launch("Student 4", "full").getJSONObjectClaim(LTI + "lis"))
        .containsEntry("person_sourcedid", "");
  }

  @Test
  void saysWhatWasRecordedOfDeepLinking() throws Exception {
    var asked = stage.visitor().signIn("Teacher").launchAt("/course/add/launch").claims();

    assertAlike(asked, "moodle-deep-linking");
  }

  @Test
  void signsAReviewOfAnybodyForAnybody() throws Exception {
    String another = new Moodle().identity().id(Thing.PERSON, "Student 2");
    String item = new Moodle().identity().id(Thing.LINE_ITEM, "1");
    JWTClaimsSet review =
        stage
            .visitor()
            .signIn("Student 1")
            .launchAt("/gradebook/review/launch?item=" + item + "&user=" + another)
            .claims();

    assertAlike(review, "moodle-review-undeclared");
    assertThat(review.getJSONObjectClaim(LTI + "for_user")).isEqualTo(Map.of("user_id", another));
  }

  @Test
  void leavesTheLineItemEmptyWhereTheToolMadeIt() throws Exception {
    try (var replay = new MoodleReplay()) {
      Visitor student = replay.stage().visitor().signIn("Student 1");
      assertThat(student.launch("domain").claims().getJSONObjectClaim(GRADES))
          .doesNotContainKey("lineitem");

      replay.makeItem("Quiz", 20, new Moodle().identity().id(Thing.RESOURCE_LINK, "domain"));

      assertThat(student.launch("domain").claims().getJSONObjectClaim(GRADES))
          .containsEntry("lineitem", "");
    }
  }

  @Test
  void postsAgainWhatComesWithoutASession() throws Exception {
    Visitor student = stage.visitor().signIn("Student 1");
    var request = student.request(student.open("full"));
    Form again = stage.visitor().authenticate(request);

    assertThat(again.action()).isEqualTo(stage.site().authorizationEndpoint());
    assertThat(student.authenticate(again.fields()).fields()).containsKey("id_token");
  }

  @ParameterizedTest
  @MethodSource("authenticationRequests")
  void answersAuthenticationRequestsAsMoodleDid(JsonNode recorded) throws Exception {
    Visitor student = stage.visitor().signIn("Student 1");
    var request = student.request(student.open("full"));
    recorded
        .get("override")
        .properties()
        .forEach(field -> {
          request.remove(field.getKey());
          if (field.getValue().isString()) {
            request.put(field.getKey(), field.getValue().stringValue());
          }
        });
    JsonNode posted = recorded.get("posted_to_redirect_uri");

    if (posted.isNull()) {
      var page = student.get(stage.site().authorizationEndpoint() + "?" + Form.encode(request));
      assertThat(page.statusCode()).isEqualTo(recorded.get("final_status").intValue());
      assertThat(page.body()).contains(recorded.get("error").get(0).stringValue());
    } else {
      var fields = student.authenticate(request).fields();
      for (String name : Set.of("error", "error_description")) {
        assertThat(fields.getOrDefault(name, "none"))
            .isEqualTo(posted.has(name) ? posted.get(name).stringValue() : "none");
      }
      assertThat(fields.containsKey("id_token")).isEqualTo(posted.has("id_token"));
    }
  }

  static Stream<JsonNode> authenticationRequests() {
    return Sample.series("lms/moodle/auth_cases.json")
        .filter(one -> one.has("override"))
        .filter(one -> !NOT_PLAYED.contains(one.get("case").stringValue()));
  }

  private JWTClaimsSet launch(String who, String link) throws Exception {
    return stage.visitor().signIn(who).launch(link).claims();
  }

  private static void assertAlike(JWTClaimsSet claims, String recorded) {
    assertThat(Sample.shape(Sample.of(claims.toJSONObject()), "claim/custom"))
        .isEqualTo(Sample.shape(Sample.claims(recorded), "claim/custom"));
  }
}

package org.cehrs.demolms;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.cehrs.demolms.canvas.Canvas;
import org.cehrs.demolms.platform.Thing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Launches look as those that were recorded at real Canvases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanvasLaunchTest {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";

  private Stage stage;

  @BeforeAll
  void raise() throws Exception {
    stage = new Stage(new Canvas());
  }

  @AfterAll
  void lower() {
    stage.close();
  }

  @Test
  void startsWithTheRecordedFields() throws Exception {
    Form login = stage.visitor().signIn("Student 1").open("full");

    assertThat(login.fields().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Sample.read("lms/canvas/login_initiation.json").get("fields").propertyNames());
    assertThat(login.field("lti_deployment_id")).matches("[0-9]+:[0-9a-f]{40}");
    assertThat(login.field("client_id")).matches("1[0-9]{13}");
  }

  @Test
  void keepsLoginsAndKeysOnAnotherHostThanTheIssuer() throws Exception {
    URI school = stage.lms().address();

    assertThat(stage.site().authorizationEndpoint().getPort()).isNotEqualTo(school.getPort());
    assertThat(stage.site().jwksUri().getPort()).isNotEqualTo(school.getPort());
    assertThat(stage.site().tokenEndpoint().getPort()).isEqualTo(school.getPort());
    assertThat(stage.visitor().get("/api/lti/security/jwks").statusCode()).isEqualTo(404);
  }

  @Test
  void writesTheTokenWithTheLoginAndSignsItWithAKeyNamedAfterATime() throws Exception {
    Visitor student = stage.visitor().signIn("Student 1");
    var request = student.request(student.open("full"));
    Instant login = stage.clock().instant();
    stage.clock().advance(Duration.ofMinutes(4));
    Form launch = student.authenticate(request);

    assertThat(launch.claims().getIssueTime()).isEqualTo(login);
    assertThat(launch.claims().getExpirationTime()).isEqualTo(login.plusSeconds(3600));
    assertThat(SignedJWT.parse(launch.field("id_token")).getHeader().getKeyID())
        .matches("[0-9-]{10}T[0-9:]{8}Z");
  }

  @Test
  void saysWhatWasRecordedOfLinks() throws Exception {
    assertAlike(launch("Student 1", "full"), "canvas-student");
    assertAlike(launch("Teacher", "full"), "canvas-instructor");
    assertAlike(launch("Teacher", "reports"), "canvas-course-navigation");
    assertThat(launch("Student 1", "full").getClaims())
        .containsEntry("https://www.instructure.com/placement", null);
  }

  @Test
  void saysWhatWasRecordedOfDeepLinking() throws Exception {
    JWTClaimsSet asked = stage.visitor().signIn("Teacher").launchAt("/course/add/launch").claims();

    assertAlike(asked, "canvas-deep-linking");
    assertThat(DeepLinkAnswer.returnAddress(asked)).contains("/deep_linking_response?data=");
  }

  @Test
  void namesTheLineItemOfAssignmentsAlone() throws Exception {
    assertThat(launch("Student 1", "full").getJSONObjectClaim(GRADES)).containsKey("lineitem");
    assertThat(launch("Student 1", "domain").getJSONObjectClaim(GRADES))
        .doesNotContainKey("lineitem");
  }

  @Test
  void opensAnAttemptAtTheAddressThatCameWithItsScore() throws Exception {
    String item = new Canvas().identity().id(Thing.LINE_ITEM, "1");
    String student = new Canvas().identity().id(Thing.PERSON, "Student 2");
    String review = stage.tool().address() + "/lti/launch?review=7";
    CanvasServicesTest.post(stage, item, CanvasServicesTest.score(student, "10:00:00", review));

    JWTClaimsSet opened =
        stage
            .visitor()
            .signIn("Teacher")
            .launchAt("/gradebook/review/launch?item=" + item + "&user=" + student)
            .claims();

    assertThat(opened.getStringClaim(LTI + "message_type")).isEqualTo("LtiResourceLinkRequest");
    assertThat(opened.getStringClaim(LTI + "target_link_uri")).isEqualTo(review);
  }

  @ParameterizedTest
  @CsvSource({
    "prompt, '', 3",
    "lti_message_hint, '', 3",
    "lti_message_hint, forged, 1",
    "login_hint, somebody, 0"
  })
  void postsTheRecordedErrors(String name, String value, int recorded) throws Exception {
    Visitor student = stage.visitor().signIn("Student 1");
    var request = student.request(student.open("full"));
    request.put(name, value);
    var example = Sample.read("lms/canvas/auth_error_response.json").get("examples").get(recorded);

    assertThat(student.authenticate(request).fields())
        .containsEntry("error", example.get("error").stringValue())
        .containsEntry(
            "error_description",
            example.get("error_description").stringValue().replace("prompt", name));
  }

  @Test
  void takesOneLinkForAnAssignmentAndOneAnswerADialog() throws Exception {
    Visitor teacher = stage.visitor().signIn("Teacher");
    JWTClaimsSet asked = teacher.launchAt("/course/add/launch").claims();
    JWTClaimsSet answer =
        DeepLinkAnswer.to(asked, stage, DeepLinkAnswer.exam("Final", 500)).build();
    var fields = Map.of("JWT", stage.tool().sign(answer));

    assertThat(teacher.post(DeepLinkAnswer.returnAddress(asked), fields).statusCode())
        .isEqualTo(200);
    assertThat(teacher.get("/course").body()).contains(">Label of Final</a>");
    var again = teacher.post(DeepLinkAnswer.returnAddress(asked), fields);
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.body()).startsWith("{\"errors\"");
  }

  private JWTClaimsSet launch(String who, String link) throws Exception {
    return stage.visitor().signIn(who).launch(link).claims();
  }

  /**
   * Ids of LTI 1.1 come only where a tool of that version stands beside; custom parameters are the
   * tool's own.
   */
  private static void assertAlike(JWTClaimsSet claims, String recorded) {
    String[] opaque = {"claim/custom", "claim/lti1p1", "errors"};
    assertThat(Sample.shape(Sample.of(claims.toJSONObject(true)), opaque))
        .containsAll(Sample.shape(Sample.claims(recorded), opaque));
  }
}

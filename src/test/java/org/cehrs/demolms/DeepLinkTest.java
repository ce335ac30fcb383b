package org.cehrs.demolms;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.flavor.Flavor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A teacher adds exams to the course by the tool's own picker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeepLinkTest {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

  private Stage stage;

  @BeforeAll
  void raise() throws Exception {
    stage = new Stage(Flavor.specification());
  }

  @AfterAll
  void lower() {
    stage.close();
  }

  @Test
  void asksTheToolInADialog() throws Exception {
    Visitor teacher = stage.visitor().signIn("Teacher");
    JWTClaimsSet asked = asked(teacher);

    assertThat(teacher.get("/course").body()).contains(">Add exam</a>");
    assertThat(teacher.get("/course/add").body())
        .contains("<iframe title=\"Add exam\" src=\"/course/add/launch?tool=");
    assertThat(asked.getClaims()).doesNotContainKey(LTI + "resource_link");
    assertThat(asked.getStringClaim(LTI + "message_type")).isEqualTo("LtiDeepLinkingRequest");
    assertThat(DeepLinkAnswer.settings(asked)).containsKeys("data", "accept_types");
  }

  @Test
  void makesLinksAndLineItemsOfWhatTheTeacherChose() throws Exception {
    Visitor teacher = stage.visitor().signIn("Teacher");
    JWTClaimsSet asked = asked(teacher);
    var answer =
        answer(
            asked,
            DeepLinkAnswer.to(
                    asked,
                    stage,
                    DeepLinkAnswer.exam("Midterm", 500),
                    Map.of("type", "ltiResourceLink", "title", "Just practice"))
                .build());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("return.js");
    String course = stage.visitor().signIn("Student 1").get("/course").body();
    assertThat(course).contains(">Midterm</a>", ">Just practice</a>");
    assertThat(stage.site().lineItems())
        .filteredOn(LineItem::label, "Label of Midterm")
        .singleElement()
        .satisfies(item -> assertThat(item.content().resourceId()).hasValue("exam-1"));
  }

  @Test
  void sendsALinksCustomParametersWithItsLaunches() throws Exception {
    Visitor teacher = stage.visitor().signIn("Teacher");
    add(teacher, DeepLinkAnswer.exam("Final", 500));
    Visitor student = stage.visitor().signIn("Student 1");
    JWTClaimsSet launched = student.launch(linkTo("Final", student)).claims();

    Map<String, Object> link = launched.getJSONObjectClaim(LTI + "resource_link");
    assertThat(launched.getJSONObjectClaim(LTI + "custom"))
        .containsEntry("exam", "full")
        .containsEntry("place", Objects.requireNonNull(link.get("id")));
  }

  @Test
  void copiesACourseWithItsLinksUnderNewIds() throws Exception {
    Visitor teacher = stage.visitor().signIn("Teacher");
    add(teacher, DeepLinkAnswer.exam("Survivor", 500));
    String link = linkTo("Survivor", teacher);
    JWTClaimsSet before = teacher.launch(link).claims();
    teacher.post("/course/copy", Map.of());
    JWTClaimsSet after = teacher.launch(link).claims();

    assertThat(teacher.get("/course").body())
        .contains("Copy of Electronic Health Records", "Other courses");
    assertThat(id(after, "context")).isNotEqualTo(id(before, "context"));
    assertThat(id(after, "resource_link")).isNotEqualTo(id(before, "resource_link"));
    assertThat(after.getJSONObjectClaim(LTI + "custom"))
        .containsEntry("exam", "full")
        .containsEntry("place", id(after, "resource_link"));
  }

  @Test
  void showsWhatTheToolSaysInsteadOfAChoice() throws Exception {
    JWTClaimsSet asked = asked(stage.visitor().signIn("Teacher"));
    var claims =
        DeepLinkAnswer.to(asked, stage)
            .claim("https://purl.imsglobal.org/spec/lti-dl/claim/errormsg", "Nothing <here>");

    assertThat(answer(asked, claims.build()).body()).contains("Nothing &lt;here&gt;");
  }

  @Test
  void takesOneAnswerADialog() throws Exception {
    JWTClaimsSet asked = asked(stage.visitor().signIn("Teacher"));
    JWTClaimsSet claims = DeepLinkAnswer.to(asked, stage).build();

    assertThat(answer(asked, claims).statusCode()).isEqualTo(200);
    assertThat(answer(asked, claims).statusCode()).isEqualTo(400);
  }

  @Test
  void isForTeachersAlone() throws Exception {
    Visitor student = stage.visitor().signIn("Student 1");

    assertThat(student.get("/course").body()).doesNotContain("Add exam", "Copy course");
    assertThat(student.get("/course/add").statusCode()).isEqualTo(403);
    assertThat(student.get("/course/add/launch").statusCode()).isEqualTo(403);
    assertThat(student.post("/course/copy", Map.of()).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("wrongClaims")
  void refusesAWrongAnswer(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
    JWTClaimsSet asked = asked(stage.visitor().signIn("Teacher"));
    int before = stage.site().lineItems().size();
    var claims = DeepLinkAnswer.to(asked, stage, DeepLinkAnswer.exam("Wrong", 500));

    var answer = answer(asked, change.apply(claims).build());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(stage.site().lineItems()).hasSize(before);
  }

  static Stream<Named<UnaryOperator<JWTClaimsSet.Builder>>> wrongClaims() {
    Date past = Date.from(new SettableClock().instant().minusSeconds(1));
    return Stream.of(
        wrong("issuer", claims -> claims.issuer("somebody")),
        wrong("audience", claims -> claims.audience("https://elsewhere.example")),
        wrong("expiry", claims -> claims.expirationTime(past)),
        wrong("nonce", claims -> claims.claim("nonce", null)),
        wrong("data", claims -> claims.claim(dl("data"), "other")),
        wrong("deployment", claims -> claims.claim(LTI + "deployment_id", "other")),
        wrong("version", claims -> claims.claim(LTI + "version", "1.1")),
        wrong("type", claims -> claims.claim(LTI + "message_type", "LtiResourceLinkRequest")),
        wrong("items", claims -> claims.claim(dl("content_items"), new Object[] {Map.of()})),
        wrong(
            "address",
            claims ->
                claims.claim(
                    dl("content_items"),
                    new Object[] {
                      Map.of("type", "ltiResourceLink", "url", "https://elsewhere.example/")
                    })));
  }

  private static Named<UnaryOperator<JWTClaimsSet.Builder>> wrong(
      String name, UnaryOperator<JWTClaimsSet.Builder> change) {
    return Named.of(name, change);
  }

  private static String dl(String claim) {
    return "https://purl.imsglobal.org/spec/lti-dl/claim/" + claim;
  }

  private static Object id(JWTClaimsSet launched, String claim) throws Exception {
    return Objects.requireNonNull(launched.getJSONObjectClaim(LTI + claim).get("id"));
  }

  private static JWTClaimsSet asked(Visitor teacher) throws Exception {
    return teacher.launchAt("/course/add/launch").claims();
  }

  private HttpResponse<String> answer(JWTClaimsSet asked, JWTClaimsSet claims) throws Exception {
    return stage
        .visitor()
        .post(DeepLinkAnswer.returnAddress(asked), Map.of("JWT", stage.tool().sign(claims)));
  }

  private void add(Visitor teacher, Object item) throws Exception {
    JWTClaimsSet asked = asked(teacher);
    assertThat(answer(asked, DeepLinkAnswer.to(asked, stage, item).build()).statusCode())
        .isEqualTo(200);
  }

  private static String linkTo(String title, Visitor visitor) throws Exception {
    Matcher link =
        Pattern.compile("href=\"/course/links/([^\"?]*)\">" + title + "<")
            .matcher(visitor.get("/course").body());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }
}

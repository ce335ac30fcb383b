package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cehrs.practice.delivery.AuditEvent;
import org.cehrs.practice.delivery.AuditLog;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.lti.FakePlatform;
import org.cehrs.practice.running.Visitor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the platform's question over the picker to the answer and the link that it makes. */
class DeepLinkingWalkTest {

  private static final String TEACHER =
      "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor";
  private static final JsonMapper JSON = new JsonMapper();

  private static School school;

  @BeforeAll
  static void open() {
    school = School.open();
  }

  @AfterAll
  static void close() {
    school.close();
  }

  private static String returnUrl() {
    return school.address() + "/return?data=once&course=3";
  }

  private static Map<String, Object> question(Map<String, Object> settings) {
    Map<String, Object> all =
        new HashMap<>(
            Map.of(
                "deep_link_return_url", returnUrl(),
                "accept_types", List.of("ltiResourceLink"),
                "accept_presentation_document_targets", List.of("iframe", "window"),
                "accept_multiple", false,
                "data", "909708"));
    all.putAll(settings);
    return Map.of(
        "sub",
        "teacher-1",
        Claims.MESSAGE_TYPE,
        "LtiDeepLinkingRequest",
        Claims.RESOURCE_LINK,
        "",
        Claims.TARGET_LINK_URI,
        "",
        Claims.CUSTOM,
        Map.of(),
        Claims.ROLES,
        List.of(TEACHER),
        Claims.DEEP_LINKING_SETTINGS,
        all);
  }

  private static Visitor.Page ask(Visitor teacher) {
    return school.launch(teacher, question(Map.of()));
  }

  private static Visitor.Page press(
      Visitor teacher, Visitor.Page page, String step, Map<String, String> filled) {
    Visitor.Form form = pickForm(page).with("step", step);
    for (var field : filled.entrySet()) {
      form = form.with(field.getKey(), field.getValue());
    }
    return teacher.submit(form, school.world().tool());
  }

  private static Visitor.Form pickForm(Visitor.Page page) {
    return Visitor.forms(page).stream()
        .filter(form -> form.action().getPath().endsWith("/pick"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(page.status() + "\n" + page.body()));
  }

  private static Visitor.Form wayBack(Visitor.Page page) {
    return Visitor.forms(page).stream()
        .filter(form -> form.fields().containsKey("JWT"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(page.status() + "\n" + page.body()));
  }

  /** What a platform reads after it has checked the signature against the published keys. */
  private static JsonNode answer(Visitor.Page page) throws Exception {
    JWSObject token = JWSObject.parse(wayBack(page).fields().get("JWT"));
    String keys = new Visitor().get(school.world().tool().resolve("/lti/jwks")).body();
    RSAKey key = (RSAKey) JWKSet.parse(keys).getKeyByKeyId(token.getHeader().getKeyID());
    assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    return JSON.readTree(token.getPayload().toString());
  }

  @Test
  void asksATeacherWhichExamToPlaceAndHow() {
    Visitor.Page page = ask(new Visitor());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("Place a practice exam", "Full practice exam", "Domain quiz: Reporting")
        .contains("type=\"radio\" name=\"exam\"", "Preview", "Cancel");
  }

  @Test
  void showsWhatItWillPlaceBeforeItDoes() {
    Visitor teacher = new Visitor();
    Visitor.Page preview =
        press(
            teacher,
            ask(teacher),
            "preview",
            Map.of("exam", "half", "gradebook", "percent", "attempts", "2", "name", "Midterm"));

    assertThat(preview.body())
        .contains("Check and place", "Midterm", "62 questions")
        .contains("Gradebook column of 100 points", "Percent correct", "Opens in a new tab")
        .doesNotContain("JWT");
  }

  @Test
  void answersThePlatformWithALinkThatItCanKeep() throws Exception {
    Visitor teacher = new Visitor();
    Visitor.Page preview =
        press(teacher, ask(teacher), "preview", Map.of("exam", "full", "attempts", "2"));
    Visitor.Page placed = press(teacher, preview, "place", Map.of());
    JsonNode claims = answer(placed);

    assertThat(wayBack(placed).action()).hasToString(returnUrl());
    assertThat(wayBack(placed).fields()).containsOnlyKeys("JWT");
    assertThat(placed.header("content-security-policy"))
        .contains("form-action 'self' " + school.address());
    assertThat(claims.path("iss").asString()).isEqualTo(FakePlatform.CLIENT);
    assertThat(claims.path("aud").asString()).isEqualTo(school.address().toString());
    assertThat(claims.path(Claims.DEPLOYMENT_ID).asString()).isEqualTo(FakePlatform.DEPLOYMENT);
    assertThat(claims.path(Claims.DEEP_LINKING_DATA).asString()).isEqualTo("909708");
    JsonNode item = claims.path(Claims.CONTENT_ITEMS).path(0);
    assertThat(item.path("url").asString())
        .isEqualTo(school.world().tool().resolve("/lti/launch").toString());
    assertThat(item.path("title").asString()).isEqualTo("Full practice exam");
    assertThat(item.path("lineItem").path("scoreMaximum").asInt()).isEqualTo(500);
    assertThat(item.path("lineItem").path("resourceId").asString()).isEqualTo("full");
  }

  @Test
  void thePlacedLinkOpensItsExamByItsParametersAlone() throws Exception {
    Visitor teacher = new Visitor();
    Visitor.Page placed =
        press(
            teacher,
            ask(teacher),
            "place",
            Map.of("exam", "diagnostic", "timing", "untimed", "attempts", "1"));
    Map<String, String> custom = new HashMap<>();
    answer(placed)
        .path(Claims.CONTENT_ITEMS)
        .path(0)
        .path("custom")
        .properties()
        .forEach(pair -> custom.put(pair.getKey(), pair.getValue().asString()));

    for (String link : List.of("as-placed", "as-copied")) {
      Visitor.Page start =
          school.launch(
              new Visitor(),
              Map.of(
                  Claims.CONTEXT, Map.of("id", "course of " + link),
                  Claims.RESOURCE_LINK, Map.of("id", link),
                  Claims.CUSTOM, custom));
      assertThat(start.body())
          .contains("Diagnostic exam", "no time limit", ">Start exam<")
          .doesNotContain("without a time limit");
    }
  }

  @Test
  void answersOnce() {
    Visitor teacher = new Visitor();
    Visitor.Page form = ask(teacher);
    wayBack(press(teacher, form, "place", Map.of("exam", "full")));

    for (String step : List.of("place", "cancel", "preview")) {
      Visitor.Page again = press(teacher, form, step, Map.of("exam", "full"));
      assertThat(again.status()).isEqualTo(409);
      assertThat(again.body()).contains("went to your course already").doesNotContain("JWT");
    }
    assertThat(teacher.get(form.address()).status()).isEqualTo(409);
  }

  @Test
  void saysThatThePlatformWasWithdrawnAndUsesUpNoAnswer() {
    Visitor teacher = new Visitor();
    Visitor.Page form = ask(teacher);
    trust(false);
    try {
      for (String step : List.of("preview", "place", "cancel")) {
        Visitor.Page refused = press(teacher, form, step, Map.of("exam", "full"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("no longer connected", "Reference code");
      }
    } finally {
      trust(true);
    }
    wayBack(press(teacher, form, "cancel", Map.of()));
  }

  private static void trust(boolean active) {
    school
        .world()
        .bean(DSLContext.class)
        .execute(
            "update registration set active = ? where issuer = ?",
            active,
            school.address().toString());
  }

  @Test
  void cancelsWithAnEmptyAnswer() throws Exception {
    Visitor teacher = new Visitor();
    Visitor.Page back = press(teacher, ask(teacher), "cancel", Map.of());

    assertThat(back.body()).contains("Nothing is placed");
    assertThat(answer(back).path(Claims.CONTENT_ITEMS).isEmpty()).isTrue();
    assertThat(answer(back).path(Claims.DEEP_LINKING_DATA).asString()).isEqualTo("909708");
  }

  @Test
  void saysWhatToMendAndKeepsWhatWasEntered() {
    Visitor teacher = new Visitor();
    Visitor.Page again =
        press(
            teacher,
            ask(teacher),
            "place",
            Map.of(
                "attempts", "many",
                "gradebook", "completion",
                "results", "after_close",
                "name", "Week \"6\" <b>"));

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body())
        .contains(
            "Please mend this first", "Choose an exam.", "a number from 1 to 99", "Set an end")
        .contains("value=\"many\"", "value=\"completion\" selected", "Week &#34;6&#34; &lt;b")
        .doesNotContain("<b>", "JWT");
  }

  @Test
  void goesBackFromThePreviewWithAllThatWasChosen() {
    Visitor teacher = new Visitor();
    Visitor.Page preview =
        press(teacher, ask(teacher), "preview", Map.of("exam", "half", "attempts", "7"));
    Visitor.Page form = press(teacher, preview, "change", Map.of());

    assertThat(form.body()).contains("value=\"half\" checked", "value=\"7\"");
  }

  @Test
  void refusesAStudentWithoutOpeningAnything() {
    Map<String, Object> asStudent = new HashMap<>(question(Map.of()));
    asStudent.put(
        Claims.ROLES,
        List.of(
            "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner",
            "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor"));
    asStudent.put(Claims.LAUNCH_PRESENTATION, Map.of("return_url", "https://lms.example/course/7"));
    Visitor.Page page = school.post(new Visitor(), asStudent);

    assertThat(page.status()).isEqualTo(403);
    assertThat(page.body())
        .contains("Only teachers of the course place exams", "Reference code")
        .contains("href=\"https://lms.example/course/7\">Return to course");
    assertThat(page.headers()).doesNotContainKey("set-cookie");
  }

  @Test
  void hasNoPickerForALaunchThatAskedForNothing() {
    Visitor teacher = new Visitor();
    Visitor.Page report =
        school.launch(teacher, Map.of("sub", "teacher-1", Claims.ROLES, List.of(TEACHER)));

    assertThat(teacher.get(URI.create(report.address() + "pick")).status()).isEqualTo(404);
  }

  @Test
  void sendsNoChoiceToAHostThatNobodyTrusts() {
    Map<String, Object> elsewhere =
        question(Map.of("deep_link_return_url", "http://10.0.0.7/return"));
    Visitor.Page page = school.launch(new Visitor(), elsewhere);

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.body()).contains("could not go back to this course", "10.0.0.7", "not https");
  }

  @Test
  void notesWhoPlacedWhat() {
    Visitor teacher = new Visitor();
    press(teacher, ask(teacher), "place", Map.of("exam", "domain:RC", "attempts", "4"));

    assertThat(school.world().bean(AuditLog.class).newest(50))
        .anySatisfy(event -> {
          assertThat(event.act()).isEqualTo("link.place");
          assertThat(event.subject()).isEqualTo("domain:RC");
          assertThat(event.detail()).contains("attempts=4");
          assertThat(event.actor()).isInstanceOf(AuditEvent.Actor.Person.class);
        });
  }
}

package org.cehrs.demolms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cehrs.demolms.flavor.Flavor;
import org.cehrs.demolms.platform.Identity;
import org.cehrs.demolms.platform.Thing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

  private static final Identity SPEC = Flavor.specification().identity();
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
  void offersFiveStudentsAndATeacher() throws Exception {
    assertThat(stage.visitor().get("/").body())
        .contains(">Student 1</button>", ">Student 5</button>", ">Teacher</button>")
        .contains("Siobhán O&#39;Dwyer");
  }

  @Test
  void keepsItsCookieToItsOwnSiteAndFromScripts() throws Exception {
    var person = Map.of("person", "teacher");

    var answer = stage.visitor().post("/sign-in", person);

    assertThat(answer.headers().firstValue("Location")).hasValue("/course");
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .endsWith("; Path=/; HttpOnly; SameSite=Lax");
  }

  @Test
  void letsNoOtherSiteSignSomebodyIn() throws Exception {
    var request =
        HttpRequest.newBuilder(stage.lms().address().resolve("/sign-in"))
            .header("Origin", stage.tool().address().toString())
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();

    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Full exam", "Diagnostic", "Domain quiz", "Course reports"})
  void linksTheToolInAFrameAndInATab(String title) throws Exception {
    assertThat(stage.visitor().signIn("Student 1").get("/course").body())
        .contains(">" + title + "</a>");
  }

  @Test
  void framesTheToolUnderTheLinksTitle() throws Exception {
    var page = stage.visitor().signIn("Student 1").get("/course/links/full");

    assertThat(page.body())
        .contains("<iframe title=\"Full exam\" src=\"/course/links/full/launch\"")
        .contains("allow=\"fullscreen " + stage.tool().address() + "\"");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-src 'self' " + stage.tool().address());
  }

  @Test
  void showsAStudentOnlyTheOwnGrades() throws Exception {
    String own = stage.visitor().signIn("Student 1").get("/gradebook").body();
    String all = stage.visitor().signIn("Teacher").get("/gradebook").body();

    assertThat(own).contains("Amara Okonkwo").doesNotContain("Mateo Rivera Luján");
    assertThat(all).contains("Amara Okonkwo", "Mateo Rivera Luján", "Yusuf Demirci");
  }

  @Test
  void showsAGradeWithItsTimeAndComment() throws Exception {
    var score = new LinkedHashMap<String, Object>();
    score.put("userId", SPEC.id(Thing.PERSON, "Student 5"));
    score.put("scoreGiven", 412);
    score.put("scoreMaximum", 500);
    score.put("timestamp", "2026-11-22T10:00:00Z");
    score.put("activityProgress", "Completed");
    score.put("gradingProgress", "FullyGraded");
    score.put("comment", "<b>bold</b>");
    stage.call(
        stage.lms().address().resolve("/api/courses/1/line_items/1/scores"),
        stage.token(),
        Stage.sending("POST", "application/vnd.ims.lis.v1.score+json", score));
    Visitor student = stage.visitor().signIn("Student 5");

    assertThat(student.get("/gradebook").body())
        .contains("<strong>412 / 500</strong>", "22 Nov 2026, 10:00:00 UTC")
        .contains("&lt;b&gt;bold&lt;/b&gt;");
    assertThat(student.get("/course").body()).contains("Your grade: 412 / 500");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/course", "/gradebook", "/course/links/full", "/course/links/full/launch"})
  void sendsAStrangerToTheFrontPage(String path) throws Exception {
    var answer = stage.visitor().get(path);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/");
  }

  @Test
  void namesWhatItDoesNotHave() throws Exception {
    Visitor visitor = stage.visitor().signIn("Student 1");

    assertThat(visitor.get("/course/links/midterm").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/course/links/midterm").body()).contains("midterm");
    assertThat(visitor.get("/course/links/full?window=old").statusCode()).isEqualTo(400);
    assertThat(visitor.get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/token").statusCode()).isEqualTo(405);
    assertThat(visitor.get("/auth?scope=openid&scope=openid").body()).contains("sent twice");
    assertThat(visitor.post("/sign-in", Map.of("person", "me")).statusCode()).isEqualTo(400);
  }

  @Test
  void repeatsWhatTheToolSaysOnTheWayBack() throws Exception {
    Visitor visitor = stage.visitor().signIn("Student 1");

    assertThat(visitor.get("/course/return").body()).contains("return.js");
    assertThat(visitor.get("/course/return?lti_errormsg=Too+late+%3C").body())
        .contains("Too late &lt;")
        .doesNotContain("return.js");
  }

  @Test
  void sendsOtherNamesOfThisMachineToItsOwnAddress() throws Exception {
    var localhost = URI.create(stage.site().issuer().replace("127.0.0.1", "localhost") + "/course");
    var client = HttpClient.newHttpClient();
    var answer = client.send(HttpRequest.newBuilder(localhost).build(), BodyHandlers.discarding());

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(stage.site().issuer() + "/");
  }

  @Test
  void writesItsOwnRegistration() {
    assertThat(stage.lms().registrationYaml())
        .startsWith("registrations:\n  - name: Demo LMS (Plain LTI)\n")
        .contains("issuer: \"" + stage.site().issuer() + "\"")
        .contains("client_id: \"" + stage.site().clientId() + "\"")
        .contains("authorization_endpoint: \"" + stage.site().authorizationEndpoint() + "\"")
        .contains("token_endpoint: \"" + stage.site().tokenEndpoint() + "\"")
        .contains("jwks_uri: \"" + stage.site().jwksUri() + "\"")
        .contains("deployment_ids: [\"" + stage.site().deploymentId() + "\"]");
  }
}

package org.cehrs.practice.walk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the platform's list of people adds to a teacher's report. */
class EnrolmentWalkTest {

  private static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership#";
  private static final String TOKEN =
      "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":3600}";
  private static final String LIST =
      """
      {"members":[
        {"user_id":"ada","name":"Ada Ames","roles":["Learner"]},
        {"user_id":"ben","name":"Ben <b>Bold</b>","roles":["Learner"]},
        {"user_id":"cem","roles":["Learner"]},
        {"user_id":"assistant","name":"Ann Assistant","roles":["Learner"]},
        {"user_id":"gone","name":"Gus Gone","roles":["Learner"],"status":"Inactive"}]}\
      """;

  private static School school;

  @BeforeAll
  static void open() {
    school = School.open();
    school.server().stubFor(post("/token").willReturn(okJson(TOKEN)));
  }

  @AfterAll
  static void close() {
    school.close();
  }

  /** Somebody's launch of a course's quiz; teachers' launches name the course's list. */
  private static Map<String, Object> launch(String course, String person, String role) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("sub", person);
    claims.put("name", "Name of " + person);
    claims.put(Claims.ROLES, List.of(MEMBERSHIP + role));
    claims.put(Claims.CONTEXT, Map.of("id", course));
    claims.put(Claims.RESOURCE_LINK, Map.of("id", course));
    claims.put(Claims.CUSTOM, Map.of("exam", "domain:REP"));
    if (role.equals("Instructor")) {
      claims.put(
          Claims.NAMES_AND_ROLES,
          Map.of("context_memberships_url", school.address() + "/lists/" + course));
    }
    return claims;
  }

  private static void list(String course, ResponseDefinitionBuilder answer) {
    school.server().stubFor(get(urlPathEqualTo("/lists/" + course)).willReturn(answer));
  }

  private static Visitor.Page report(String course) {
    return school.launch(new Visitor(), launch(course, "teacher", "Instructor"));
  }

  private static void begin(String course, String student) {
    Visitor visitor = new Visitor();
    Visitor.Page start = school.launch(visitor, launch(course, student, "Learner"));
    visitor.submit(KeysStayOnTheServerTest.startForm(start), school.world().tool());
  }

  private static String text(Visitor.Page page) {
    return page.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  @Test
  void showsWhoIsEnrolledAndWhoHasNotStarted() {
    list("c1", okJson(LIST));
    begin("c1", "ada");
    begin("c1", "dora");
    school.launch(new Visitor(), launch("c1", "assistant", "Instructor"));

    Visitor.Page report = report("c1");

    assertThat(text(report))
        .contains("Enrolled 3", "Started 2", "Finished 0")
        .contains("1 student who started is not on the course's list now")
        .contains("Not started: 2 students Ben &lt;b&gt;Bold&lt;/b&gt; and 1 student whose name")
        .contains("The list of enrolled students is less than a minute old.", "Refresh the list")
        .doesNotContain("Ann Assistant", "Gus Gone");
  }

  @Test
  void letsATeacherGrantTimeToAListedStudentBeforeTheFirstVisit() {
    list("c9", okJson(LIST));
    Visitor teacher = new Visitor();
    Visitor.Page report = school.launch(teacher, launch("c9", "teacher", "Instructor"));
    URI tool = school.world().tool();
    String base = report.address().getPath().replaceFirst("(/s/[^/]+)/.*", "$1/accommodations");
    Visitor.Page students = teacher.get(tool.resolve(base));
    assertThat(students.body())
        .contains(">Ada Ames</a>", ">Ben &lt;b&gt;Bold&lt;/b&gt;</a>")
        .doesNotContain("Gus Gone", "has given no list");

    Visitor.Page form = teacher.get(tool.resolve(base + "/listed?user=ada"));
    Visitor.Page saved =
        teacher.follow(
            teacher.submit(Visitor.onlyForm(form).with("time", "2").with("breaks", "10"), tool));

    assertThat(text(saved)).contains("Saved for Ada Ames", "Ada Ames usual × 2 10 minutes");
    Map<String, Object> timed = launch("c9", "ada", "Learner");
    timed.put(Claims.CUSTOM, Map.of("exam", "diagnostic"));
    assertThat(text(school.launch(new Visitor(), timed)))
        .contains("stop the clock for breaks, 10 minutes in all");
    assertThat(teacher.get(tool.resolve(base + "/listed?user=nobody")).status()).isEqualTo(404);
  }

  @Test
  void saysNothingOfEnrolmentWhereThePlatformOffersNoList() {
    Map<String, Object> launch = launch("c2", "teacher", "Instructor");
    launch.remove(Claims.NAMES_AND_ROLES);

    assertThat(text(school.launch(new Visitor(), launch)))
        .contains("Cohort domain report", "Started 0")
        .doesNotContain("Enrolled", "Refresh the list");
  }

  @Test
  void opensTheReportWhileThePlatformTakesItsTimeAndShowsTheListThereafter() {
    list("c3", okJson(LIST).withFixedDelay(3_000));
    assertThat(text(report("c3"))).contains("is being read from the course platform");

    Visitor demo = new Visitor().signIn(school.world().lms().address(), "Teacher");
    assertThat(text(demo.launch(school.world().lms().address(), "Course reports")))
        .contains("Enrolled 5", "Not started: 5 students");

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(text(report("c3"))).contains("Enrolled 4"));
  }

  @Test
  void saysInPlainWordsWhyTheListCannotBeRead() {
    list("c4", aResponse().withStatus(403).withBody("{\"error\":\"not allowed\"}"));

    assertThat(text(report("c4")))
        .contains("The list of enrolled students has not been read yet.")
        .contains("It could not be read just now: the platform refused (403): ")
        .doesNotContain("Enrolled");
  }

  @Test
  void refreshesAtTheButtonAndKeepsTheFilter() {
    list("c5", okJson(LIST));
    Visitor teacher = new Visitor();
    Visitor.Page report = school.launch(teacher, launch("c5", "teacher", "Instructor"));
    Visitor.Form refresh =
        Visitor.forms(report).stream()
            .filter(form -> form.action().getPath().endsWith("/report/roster"))
            .findFirst()
            .orElseThrow();

    Visitor.Page after = teacher.submit(refresh, school.world().tool());

    assertThat(after.status()).isEqualTo(303);
    assertThat(after.header("location")).endsWith("/report?exam=domain:REP");
    assertThat(text(teacher.follow(after))).contains("Enrolled 4");
    assertThat(teacher.submit(refresh, school.address()).status()).isEqualTo(403);
  }

  @Test
  void letsNoStudentAskForTheList() {
    list("c6", okJson(LIST));
    report("c6");
    Visitor student = new Visitor();
    Visitor.Page start = school.launch(student, launch("c6", "ada", "Learner"));
    Visitor.Form form = KeysStayOnTheServerTest.startForm(start);
    URI roster = URI.create(form.action().toString().replace("/attempts", "/report/roster"));

    Visitor.Page refused =
        student.submit(new Visitor.Form(roster, form.fields()), school.world().tool());

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("This page is not for you");
  }

  @Test
  void grantsNothingToWhomTheListNames() {
    list("c7", okJson(LIST.replace("Learner", "Instructor")));
    report("c7");

    Visitor.Page page = school.launch(new Visitor(), launch("c7", "ada", "Learner"));

    assertThat(page.body()).contains("Start exam").doesNotContain("Cohort domain report");
  }

  @Test
  void tellsATeacherThatAListedStudentHasNotBegunYet() {
    list("c8", okJson(LIST));
    Map<String, Object> review = launch("c8", "teacher", "Instructor");
    review.put(Claims.MESSAGE_TYPE, "LtiSubmissionReviewRequest");
    review.put(Claims.FOR_USER, Map.of("user_id", "ben"));
    assertThat(text(school.launch(new Visitor(), review)))
        .contains("There is no result yet", "has not begun this exam");

    review.put(Claims.FOR_USER, Map.of("user_id", "gone"));
    assertThat(school.launch(new Visitor(), review).status()).isEqualTo(403);
  }
}

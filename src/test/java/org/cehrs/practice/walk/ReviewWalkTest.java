package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What launches from a gradebook show, and to whom. */
class ReviewWalkTest {

  private static final String QUIZ = "domain:REP";
  private static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership#";

  private static School school;

  @BeforeAll
  static void open() {
    school = School.open();
  }

  @AfterAll
  static void close() {
    school.close();
  }

  private static Map<String, Object> by(String person, String role) {
    return with(
        Map.of("sub", person, "name", "Name of " + person),
        Claims.ROLES,
        java.util.List.of(MEMBERSHIP + role),
        Claims.RESOURCE_LINK,
        Map.of("id", "quiz"),
        Claims.CUSTOM,
        Map.of("exam", QUIZ));
  }

  private static Map<String, Object> with(Map<String, Object> claims, Object... more) {
    Map<String, Object> all = new HashMap<>(claims);
    for (int i = 0; i < more.length; i += 2) {
      all.put((String) more[i], more[i + 1]);
    }
    return all;
  }

  private static Map<String, Object> review(Map<String, Object> launch, String student) {
    return with(
        launch,
        Claims.MESSAGE_TYPE,
        "LtiSubmissionReviewRequest",
        Claims.FOR_USER,
        Map.of("user_id", student));
  }

  private static Map<String, Object> at(Map<String, Object> launch, String attempt) {
    return with(
        launch, Claims.TARGET_LINK_URI, school.world().tool() + "/lti/launch?review=" + attempt);
  }

  private static Visitor.Page open(Map<String, Object> launch) {
    return school.launch(new Visitor(), launch);
  }

  private static Visitor.Page begin(String student) {
    Visitor visitor = new Visitor();
    Visitor.Page start = school.launch(visitor, by(student, "Learner"));
    return visitor.follow(
        visitor.submit(KeysStayOnTheServerTest.startForm(start), school.world().tool()));
  }

  /** Takes the quiz blank; answers the attempt's id. */
  private static String finish(String student) {
    Visitor visitor = new Visitor();
    return finish(visitor, school.launch(visitor, by(student, "Learner")))
        .address()
        .getPath()
        .replaceFirst(".*/attempts/([^/]+)/result", "$1");
  }

  private static Visitor.Page finish(Visitor visitor, Visitor.Page start) {
    Visitor.Page player =
        visitor.follow(
            visitor.submit(KeysStayOnTheServerTest.startForm(start), school.world().tool()));
    visitor.send(
        HttpRequest.newBuilder(
                URI.create(
                    player.address().toString().replaceFirst("(/s/[^/]+)/", "$1/api/") + "/submit"))
            .header("Origin", school.world().tool().toString())
            .header("X-CEHRS-Session", "1")
            .POST(HttpRequest.BodyPublishers.noBody()));
    return visitor.get(URI.create(player.address() + "/result"));
  }

  @Test
  void showsATeacherTheStudentsLatestResultAndTheOthers() {
    String first = finish("ada");
    String second = finish("ada");

    Visitor.Page result = open(review(by("teacher", "Instructor"), "ada"));

    assertThat(result.status()).isEqualTo(200);
    assertThat(result.address().getPath()).endsWith("/report/attempts/" + second);
    assertThat(result.body())
        .contains("Result of Name of ada", "Attempt 2, shown here", "latest", "best")
        .contains("/report/attempts/" + first, "Back to the report")
        .doesNotContain("Start exam");
  }

  @Test
  void leadsFromTheReportToAStudentsAnswersAndBackToTheSameFilter() {
    String attempt = finish("berta");
    Visitor teacher = new Visitor();
    Visitor.Page report = school.launch(teacher, by("teacher", "Instructor"));
    String link = "/report/attempts/" + attempt + "?exam=" + QUIZ;
    assertThat(report.body()).contains(link);

    Visitor.Page result = teacher.get(below(report, link));
    assertThat(result.body()).contains("/report?exam=" + QUIZ, "See questions and answers");
    Visitor.Page items =
        teacher.get(below(report, "/report/attempts/" + attempt + "/items?exam=" + QUIZ));
    assertThat(items.body())
        .contains("Questions and answers of Name of berta", "Correct answer", "Not answered")
        .contains("/items?show=wrong&amp;exam=" + QUIZ)
        .contains(link);
  }

  @Test
  void showsALearnerTheOwnResult() {
    String attempt = finish("carla");

    Visitor.Page result = open(review(by("carla", "Learner"), "carla"));

    assertThat(result.address().getPath()).endsWith("/attempts/" + attempt + "/result");
    assertThat(result.body()).contains("Your result");
    assertThat(open(at(by("carla", "Learner"), attempt)).body()).contains("Your result");
  }

  @Test
  void refusesALearnerTheResultOfAnother() {
    String attempt = finish("dora");
    finish("eve");

    Visitor.Page review = open(review(by("eve", "Learner"), "dora"));
    assertThat(review.status()).isEqualTo(403);
    assertThat(review.body()).contains("Reference code").doesNotContain("of 20");

    Visitor.Page link = open(at(by("eve", "Learner"), attempt));
    assertThat(link.status()).isEqualTo(403);
    assertThat(link.body())
        .contains("This result is not yours", "Reference code")
        .doesNotContain("of 20", "dora");
  }

  @Test
  void refusesAnObserverTheResultOfAStudent() {
    String attempt = finish("frida");

    assertThat(open(at(by("parent", "Mentor"), attempt)).status()).isEqualTo(403);
    assertThat(open(review(by("parent", "Mentor"), "frida")).status()).isEqualTo(403);
  }

  @Test
  void opensTheAttemptOfAGradebooksLinkForATeacher() {
    String first = finish("gerda");
    finish("gerda");

    Visitor.Page result =
        open(with(at(by("teacher", "Instructor"), first), Claims.CUSTOM, Map.of()));

    assertThat(result.body()).contains("Result of Name of gerda", "Attempt 1, shown here");
  }

  @Test
  void leavesWhatTheLinkSettledAlone() {
    Map<String, Object> link =
        with(
            by("mona", "Learner"),
            Claims.RESOURCE_LINK,
            Map.of("id", "withheld"),
            Claims.CUSTOM,
            Map.of("exam", QUIZ, "results", "never"));
    Visitor student = new Visitor();
    Visitor.Page result = finish(student, school.launch(student, link));
    assertThat(result.body()).contains("Your exam is submitted").doesNotContain("of 20");
    String attempt = result.address().getPath().replaceFirst(".*/attempts/([^/]+)/result", "$1");

    Map<String, Object> bare = with(link, Claims.CUSTOM, Map.of());
    assertThat(open(at(bare, attempt)).body()).doesNotContain("of 20");

    assertThat(student.get(result.address()).body())
        .contains("Your exam is submitted")
        .doesNotContain("of 20");
  }

  @Test
  void refusesATeacherWhoTeachesAnotherCourse() {
    String attempt = finish("hilda");
    Map<String, Object> elsewhere =
        with(by("stranger", "Instructor"), Claims.CONTEXT, Map.of("id", "another-course"));

    for (Map<String, Object> launch :
        java.util.List.of(at(elsewhere, attempt), review(elsewhere, "hilda"))) {
      Visitor.Page refused = open(launch);
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.body())
          .contains("This is no student of this course", "Reference code")
          .doesNotContain("hilda", "of 20");
    }
  }

  @Test
  void refusesATeacherOfTheSameCourseIdInAnotherDeployment() {
    String attempt = finish("ida");
    Map<String, Object> elsewhere =
        with(by("stranger", "Instructor"), Claims.DEPLOYMENT_ID, "another-deployment");

    assertThat(open(at(elsewhere, attempt)).status()).isEqualTo(403);
    assertThat(open(review(elsewhere, "ida")).status()).isEqualTo(403);
  }

  @Test
  void refusesPeopleAndAttemptsThatThereAreNot() {
    assertThat(open(review(by("teacher", "Instructor"), "nobody")).status()).isEqualTo(403);
    assertThat(open(at(by("teacher", "Instructor"), UUID.randomUUID().toString())).status())
        .isEqualTo(403);
  }

  @Test
  void opensTheReportWhereALinkIsNoneOfOurs() {
    assertThat(open(at(by("teacher", "Instructor"), "1")).body()).contains("Cohort domain report");
    assertThat(
            open(with(
                    by("teacher", "Instructor"),
                    Claims.TARGET_LINK_URI,
                    "https://evil.example/lti/launch?review=" + UUID.randomUUID()))
                .body())
        .contains("Cohort domain report");
  }

  @Test
  void saysThatThereIsNoResultYet() {
    begin("jana");

    Visitor.Page teachers = open(review(by("teacher", "Instructor"), "jana"));
    assertThat(teachers.status()).isEqualTo(200);
    assertThat(teachers.body())
        .contains("There is no result yet", "Name of jana has an attempt in progress");
    assertThat(open(review(by("kim", "Learner"), "kim")).body())
        .contains("There is no result yet", "You have not begun this exam");
  }

  @Test
  void doesNotShowAnotherLinksWork() {
    finish("lara");

    Visitor.Page page =
        open(
            with(
                review(by("teacher", "Instructor"), "lara"),
                Claims.RESOURCE_LINK,
                Map.of("id", "other")));

    assertThat(page.body()).contains("There is no result yet", "Name of lara has not begun");
  }

  private static URI below(Visitor.Page page, String path) {
    return URI.create(page.address().toString().replaceFirst("(/s/[^/]+)/.*", "$1") + path);
  }
}

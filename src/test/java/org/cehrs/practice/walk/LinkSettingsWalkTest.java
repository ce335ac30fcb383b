package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A link's custom parameters alone decide how its exam is given. */
class LinkSettingsWalkTest {

  private static final String QUIZ = "domain:REP";

  /** What the player's clock counts down from; an untimed attempt has none. */
  private static final String CLOCK = "data-seconds-left=";

  private static School school;
  private static int links;

  @BeforeAll
  static void open() {
    school = School.open();
  }

  @AfterAll
  static void close() {
    school.close();
  }

  private static Map<String, Object> link(String id, Map<String, String> custom) {
    return Map.of(Claims.RESOURCE_LINK, Map.of("id", id), Claims.CUSTOM, custom);
  }

  private static Visitor.Page open(Visitor student, Map<String, String> custom) {
    return school.launch(student, link("link-" + links++, custom));
  }

  private static Visitor.Page begin(Visitor student, Visitor.Page start) {
    return student.follow(
        student.submit(KeysStayOnTheServerTest.startForm(start), school.world().tool()));
  }

  /** Begins and submits a blank attempt; answers the page that its end leads to. */
  private static Visitor.Page finish(Visitor student, Visitor.Page start) {
    Visitor.Page player = begin(student, start);
    student.send(
        HttpRequest.newBuilder(
                URI.create(
                    player.address().toString().replaceFirst("(/s/[^/]+)/", "$1/api/") + "/submit"))
            .header("Origin", school.world().tool().toString())
            .header("X-CEHRS-Session", "1")
            .POST(HttpRequest.BodyPublishers.noBody()));
    return student.get(URI.create(player.address() + "/result"));
  }

  @Test
  void refusesALinkWhoseValuesMeanNothingAndNamesThem() {
    Visitor.Page page =
        school.post(
            new Visitor(),
            link("x", Map.of("exam", "full", "timing", "slow", "gradebook", "letter")));

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.body())
        .contains("This link holds a setting that does not exist", "Reference code")
        .contains("timing", "slow", "timed, untimed, choice", "gradebook", "letter");
    assertThat(page.headers()).doesNotContainKey("set-cookie");
  }

  @Test
  void takesVariablesThatThePlatformDidNotReplaceAsAbsent() {
    Visitor.Page page =
        open(
            new Visitor(),
            Map.of(
                "exam", "full",
                "opens", "$ResourceLink.available.startDateTime",
                "attempts", "$Canvas.assignment.allowedAttempts"));

    assertThat(page.body()).contains("Start exam");
  }

  @Test
  void startsAnUntimedExamWithoutAClock() {
    Visitor student = new Visitor();
    Visitor.Page start = open(student, Map.of("exam", "diagnostic", "timing", "untimed"));

    assertThat(start.body()).contains("no time limit").doesNotContain("without a time limit");
    assertThat(begin(student, start).body()).contains("id=\"clock\"").doesNotContain(CLOCK);
  }

  @Test
  void givesAnAssignedTimedExamNoWayAroundItsClock() {
    Visitor student = new Visitor();
    Visitor.Page start = open(student, Map.of("exam", "diagnostic", "timing", "timed"));
    assertThat(start.body()).contains("50 minutes").doesNotContain("without a time limit");

    Visitor.Form form = KeysStayOnTheServerTest.startForm(start).with("timing", "untimed");
    Visitor.Page player = student.follow(student.submit(form, school.world().tool()));

    assertThat(player.body()).contains(CLOCK);
  }

  @Test
  void letsTheStudentChooseWhereTheLinkSaysNothing() {
    Visitor student = new Visitor();
    Visitor.Page start = open(student, Map.of("exam", "diagnostic"));

    assertThat(begin(student, start).body()).contains(CLOCK);
    Visitor other = new Visitor();
    Visitor.Page page =
        school.launch(other, Map.of("sub", "another", Claims.CUSTOM, Map.of("exam", "diagnostic")));
    Visitor.Form untimed = KeysStayOnTheServerTest.startForm(page).with("timing", "untimed");
    assertThat(other.follow(other.submit(untimed, school.world().tool())).body())
        .contains("id=\"clock\"")
        .doesNotContain(CLOCK);
  }

  @Test
  void endsAfterTheLastAttempt() {
    Visitor student = new Visitor();
    Map<String, Object> link = link("once", Map.of("exam", QUIZ, "attempts", "1"));
    Visitor.Page start = school.launch(student, link);
    finish(student, start);

    Visitor.Page again = school.launch(student, link);
    assertThat(again.body())
        .contains("You have used your 1 attempt", "Attempt 1")
        .doesNotContain(">Start exam<");
    Visitor.Page pressed =
        student.submit(KeysStayOnTheServerTest.startForm(start), school.world().tool());
    assertThat(pressed.status()).isEqualTo(409);
    assertThat(pressed.body()).contains("No attempt can begin now", "Reference code");
  }

  @Test
  void beginsWithinTheWindowAloneButGoesOnAfterIt() {
    Instant now = Instant.now();
    Visitor student = new Visitor();
    Visitor.Page early =
        open(student, Map.of("exam", QUIZ, "opens", now.plus(Duration.ofDays(1)).toString()));
    assertThat(early.body()).contains("You can start from").doesNotContain(">Start exam<");

    Map<String, Object> wide = link("window", Map.of("exam", QUIZ));
    begin(student, school.launch(student, wide));
    Map<String, Object> over =
        link("window", Map.of("exam", QUIZ, "closes", now.minusSeconds(60).toString()));
    assertThat(school.launch(student, over).body()).contains("Continue exam");
    assertThat(school.launch(new Visitor(), open(over, "late")).body())
        .contains("The time for starting ended")
        .doesNotContain(">Start exam<");
  }

  private static Map<String, Object> open(Map<String, Object> link, String subject) {
    return Map.of(
        "sub",
        subject,
        Claims.RESOURCE_LINK,
        link.getOrDefault(Claims.RESOURCE_LINK, ""),
        Claims.CUSTOM,
        link.getOrDefault(Claims.CUSTOM, ""));
  }

  @Test
  void keepsResultsBackUntilTheLinkCloses() {
    Visitor student = new Visitor();
    String closes = Instant.now().plus(Duration.ofDays(3)).toString();
    Visitor.Page start =
        open(student, Map.of("exam", QUIZ, "results", "after_close", "closes", closes));
    Visitor.Page end = finish(student, start);

    assertThat(end.body())
        .contains("Your exam is submitted", "shows the results of this exam from")
        .doesNotContain("Your result", "of 20");
    Visitor.Page items =
        student.get(URI.create(end.address().toString().replace("/result", "/items")));
    assertThat(items.body()).contains("shows the explanations").doesNotContain("Correct answer");
    assertThat(student.get(start.address()).body()).doesNotContain("of 20 correct");
  }

  @Test
  void keepsExplanationsBackAlone() {
    Visitor student = new Visitor();
    Visitor.Page result =
        finish(student, open(student, Map.of("exam", QUIZ, "explanations", "never")));

    assertThat(result.body())
        .contains("Your result", "does not show the questions and explanations")
        .doesNotContain("See questions and explanations");
    Visitor.Page items =
        student.get(URI.create(result.address().toString().replace("/result", "/items")));
    assertThat(items.body())
        .contains("does not show the explanations of this exam at present")
        .doesNotContain("Correct answer");
  }

  @Test
  void teachersSeeResultsThatStudentsDoNot() {
    Visitor student = new Visitor();
    Map<String, Object> link = link("hidden", Map.of("exam", QUIZ, "results", "never"));
    Visitor.Page end = finish(student, school.launch(student, link));
    Visitor teacher = new Visitor();
    Visitor.Page report =
        school.launch(
            teacher,
            Map.of(
                "sub",
                "teacher",
                Claims.ROLES,
                List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor"),
                Claims.RESOURCE_LINK,
                Map.of("id", "hidden"),
                Claims.CUSTOM,
                Map.of("exam", QUIZ, "results", "never")));
    String attempt = end.address().getPath().replaceFirst(".*/attempts/([^/]+)/result", "$1");

    Visitor.Page result =
        teacher.get(
            URI.create(
                report.address().toString().replaceFirst("(/s/[^/]+)/.*", "$1/report/attempts/")
                    + attempt));

    assertThat(result.body()).contains("of 20");
  }

  @Test
  void aCopiedLinkOpensTheSameExamWithTheSameSettings() {
    Map<String, String> custom = Map.of("exam", QUIZ, "attempts", "1", "timing", "timed");
    Visitor student = new Visitor();
    finish(student, open(student, custom));

    Visitor.Page copy =
        school.launch(
            student,
            Map.of(
                Claims.CONTEXT, Map.of("id", "copied-course"),
                Claims.RESOURCE_LINK, Map.of("id", "copied-link"),
                Claims.CUSTOM, custom));

    assertThat(copy.body()).contains("Domain quiz", ">Start exam<").doesNotContain("Attempt 1");
  }
}

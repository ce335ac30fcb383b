package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cehrs.practice.delivery.AuditLog;
import org.cehrs.practice.delivery.Sessions;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** More time and breaks, from the teacher's form to the student's clock, without JavaScript. */
class AccommodationsTest {

  private static DemoWorld world;

  @BeforeAll
  static void start() {
    world = DemoWorld.start();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static Visitor signedIn(String who) {
    return new Visitor().signIn(world.lms().address(), who);
  }

  private static Visitor.Page startPage(Visitor student) {
    return student.launch(world.lms().address(), "Diagnostic");
  }

  private static Visitor.Page begun(Visitor student) {
    return student.follow(
        student.submit(KeysStayOnTheServerTest.startForm(startPage(student)), world.tool()));
  }

  private static URI below(Visitor.Page page, String path) {
    return below(world, page, path);
  }

  /** An address under the same launch. */
  static URI below(DemoWorld world, Visitor.Page page, String path) {
    return world
        .tool()
        .resolve(page.address().getPath().replaceFirst("(/s/[^/]+)/.*", "$1") + path);
  }

  private static Visitor.Page form(DemoWorld world, Visitor teacher, String name) {
    Visitor.Page report = teacher.launch(world.lms().address(), "Course reports");
    assertThat(report.body()).contains(">Accommodations</a>");
    Visitor.Page list = teacher.get(below(world, report, "/accommodations"));
    Matcher link =
        Pattern.compile("href=\"([^\"]*/accommodations/[^\"]*)\">" + name).matcher(list.body());
    assertThat(link.find()).as(list.body()).isTrue();
    return teacher.get(world.tool().resolve(link.group(1)));
  }

  private static Visitor.Page grant(String name, String time, String factor, String breaks) {
    return grant(world, name, time, factor, breaks);
  }

  /** As a teacher does in the form of the student whom the demo names so. */
  static Visitor.Page grant(
      DemoWorld world, String name, String time, String factor, String breaks) {
    Visitor teacher = new Visitor().signIn(world.lms().address(), "Teacher");
    Visitor.Form form =
        Visitor.onlyForm(form(world, teacher, name))
            .with("time", time)
            .with("factor", factor)
            .with("breaks", breaks);
    return teacher.follow(teacher.submit(form, world.tool()));
  }

  private static String nameOf(Visitor.Page anyPage) {
    return nameOf(world, anyPage);
  }

  static String nameOf(DemoWorld world, Visitor.Page anyPage) {
    return world
        .bean(Sessions.class)
        .find(anyPage.address().getPath().replaceFirst("/s/([^/]+)/.*", "$1"), Instant.now())
        .orElseThrow()
        .personName()
        .orElseThrow();
  }

  private static Visitor.Page state(Visitor student, Visitor.Page player) {
    String api = player.address().getPath().replaceFirst("(/s/[^/]+)/", "$1/api/");
    return student.get(world.tool().resolve(api + "/state?clientId=x"));
  }

  private static long secondsLeft(Visitor.Page state) {
    return Long.parseLong(state.body().replaceFirst("(?s).*\"secondsLeft\":(\\d+).*", "$1"));
  }

  private static Visitor.Page event(Visitor student, Visitor.Page player, String choice) {
    String api = player.address().getPath().replaceFirst("(/s/[^/]+)/", "$1/api/");
    return student.send(
        HttpRequest.newBuilder(world.tool().resolve(api + "/events"))
            .header("Content-Type", "application/json")
            .header("Origin", world.tool().toString())
            .header("X-CEHRS-Session", "1")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    """
                    {"clientId":"form-1","clientSeq":1,"position":1,"kind":"answer","content":"%s"}\
                    """
                        .formatted(choice))));
  }

  @Test
  void movesTheClockOfARunningExamAndOfTheNextAndIsLogged() {
    Visitor student = signedIn("Student 1");
    Visitor.Page player = begun(student);

    assertThat(grant(nameOf(player), "custom", "1.75", "0").body())
        .contains(": 1.75 times the usual time, no breaks.", "× 1.75");

    assertThat(secondsLeft(state(student, player))).isBetween(4_900L, 5_250L);
    assertThat(world.bean(AuditLog.class).newest(5))
        .anyMatch(act ->
            act.act().equals("accommodation.set") && act.detail().contains("time 175 percent"));
    assertThat(grant(nameOf(player), "untimed", "", "").body()).contains("untimed");
    assertThat(state(student, player).body()).contains("\"secondsLeft\":null");
  }

  @Test
  void showsTheStudentTheOwnLimitAndBreaksBeforeTheStart() {
    Visitor student = signedIn("Student 2");
    Visitor.Page start = startPage(student);
    assertThat(start.body()).contains("50 minutes").doesNotContain("stop the clock");

    grant(nameOf(start), "1.25", "", "15");

    assertThat(student.get(start.address()).body())
        .contains("62 minutes 30 seconds", "stop the clock for breaks, 15 minutes in all");
  }

  @Test
  void showsMoreTimeForTheFullExamBeforeTheStart() {
    Visitor student = signedIn("Student 5");
    Visitor.Page start = student.launch(world.lms().address(), "Full exam");
    String name = nameOf(start);
    assertThat(start.body()).contains("<dd>125 minutes</dd>");

    grant(name, "1.5", "", "");
    assertThat(student.get(start.address()).body()).contains("<dd>187 minutes 30 seconds</dd>");
    grant(name, "2", "", "");
    assertThat(student.get(start.address()).body()).contains("<dd>250 minutes</dd>");

    grant(name, "1", "", "");
  }

  @Test
  void stopsTheClockHidesTheQuestionsRefusesAnswersAndGoesOn() {
    Visitor student = signedIn("Student 3");
    Visitor.Page player = begun(student);
    grant(nameOf(player), "1", "", "10");
    Visitor.Form answers =
        Visitor.forms(student.get(player.address())).stream()
            .filter(form -> form.action().getPath().endsWith("/answers"))
            .findFirst()
            .orElseThrow();
    Visitor.Form take =
        new Visitor.Form(URI.create(player.address() + "/break"), answers.fields())
            .with("answer", "b")
            .with("action", "break");

    Visitor.Page resting = student.follow(student.submit(take, world.tool()));

    assertThat(resting.body()).contains("You are on a break").doesNotContain("type=\"radio\"");
    assertThat(student.follow(student.get(player.address())).body()).contains("You are on a break");
    assertThat(state(student, player).body()).contains("\"paused\":true");
    assertThat(event(student, player, "c").body()).contains("on-break").doesNotContain("seq");
    Visitor.Page back = student.follow(student.submit(Visitor.onlyForm(resting), world.tool()));
    assertThat(back.body()).contains("Question 1 of 50", "value=\"b\" checked");
    assertThat(state(student, player).body()).contains("\"paused\":false");
  }

  @Test
  void saysWhatIsToBeMendedAndSavesNothing() {
    Visitor student = signedIn("Student 5");
    String name = nameOf(startPage(student));

    assertThat(grant(name, "custom", "nine", "15").body())
        .contains("Nothing was saved yet", "from 1 to 4", "nine");
    assertThat(grant(name, "1.5", "", "900").body()).contains("from 0 to 240", "900");
    assertThat(grant(name, "custom", "0.5", "-1").body()).contains("0.5", "-1");
    assertThat(startPage(student).body()).contains("50 minutes");
  }

  @Test
  void refusesANumberThatWasTypedButNotChosen() {
    String name = nameOf(startPage(signedIn("Student 5")));

    assertThat(grant(name, "1", "1.75", "").body())
        .contains("Nothing was saved yet", "You typed \"1.75\", but another time is chosen.")
        .containsPattern("id=\"factor\"[^>]* aria-invalid=\"true\"")
        .contains("aria-describedby=\"factor-error\"", "id=\"factor-error\"");
    assertThat(grant(name, "custom", "1.75", "").body()).contains("1.75 times the usual time");
    assertThat(grant(name, "untimed", "2.25", "").body()).contains("Nothing was saved yet");
    assertThat(grant(name, "1", "1.75", "10").body())
        .contains(": the usual time, 10 minutes for breaks.");
    grant(name, "1", "", "");
  }

  @Test
  void isForTeachersAlone() {
    Visitor student = signedIn("Student 5");
    Visitor.Page start = startPage(student);

    assertThat(student.get(below(start, "/accommodations")).status()).isEqualTo(403);
    Visitor teacher = signedIn("Teacher");
    Visitor.Page report = teacher.launch(world.lms().address(), "Course reports");
    assertThat(
            teacher
                .get(below(report, "/accommodations/00000000-0000-0000-0000-000000000001"))
                .status())
        .isEqualTo(404);
  }
}

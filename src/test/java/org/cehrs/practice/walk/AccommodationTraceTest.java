package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A student with more time, who takes a break, and a twin who sits the same exam without: neither
 * report, export nor result tells them apart.
 */
class AccommodationTraceTest {

  private static final Duration USUAL = Duration.ofMinutes(50);

  private static DemoWorld world;
  private static Sat accommodated;
  private static Sat twin;

  /** Who has sat the exam, and the own result. */
  private record Sat(Visitor student, String name, Visitor.Page result) {}

  @BeforeAll
  static void sit() {
    world = DemoWorld.start();
    accommodated = sitWithABreak(signedIn("Student 1"));
    twin = sitWithin(signedIn("Student 2"));
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static Visitor signedIn(String who) {
    return new Visitor().signIn(world.lms().address(), who);
  }

  private static Visitor.Page begin(Visitor student) {
    Visitor.Page start = student.launch(world.lms().address(), "Diagnostic");
    return student.follow(student.submit(KeysStayOnTheServerTest.startForm(start), world.tool()));
  }

  private static Sat sitWithABreak(Visitor student) {
    String name =
        AccommodationsTest.nameOf(world, student.launch(world.lms().address(), "Diagnostic"));
    AccommodationsTest.grant(world, name, "1.5", "", "10");
    Visitor.Page player = begin(student);
    Visitor.Form answers =
        Visitor.forms(player).stream()
            .filter(form -> form.action().getPath().endsWith("/answers"))
            .findFirst()
            .orElseThrow();
    Visitor.Form take =
        new Visitor.Form(URI.create(player.address() + "/break"), answers.fields())
            .with("action", "break");
    Visitor.Page resting = student.follow(student.submit(take, world.tool()));
    assertThat(resting.body()).contains("You are on a break");
    world.clock().push(Duration.ofMinutes(5));
    student.submit(Visitor.onlyForm(resting), world.tool());
    world.clock().push(USUAL);
    return submit(student, player);
  }

  private static Sat sitWithin(Visitor student) {
    Visitor.Page player = begin(student);
    world.clock().push(Duration.ofMinutes(40));
    return submit(student, player);
  }

  private static Sat submit(Visitor student, Visitor.Page player) {
    assertThat(student.get(player.address()).body()).contains("Question 1 of 50");
    Visitor.Form submit =
        new Visitor.Form(
            URI.create(player.address() + "/submit"), Visitor.forms(player).getFirst().fields());
    Visitor.Page result = student.follow(student.submit(submit, world.tool()));
    assertThat(result.body()).contains("Your result");
    return new Sat(student, AccommodationsTest.nameOf(world, player), result);
  }

  @Test
  void isNotInTheReport() {
    String report = below("/report");

    assertThat(row(report, accommodated)).isEqualTo(row(report, twin));
    assertThat(report).doesNotContainIgnoringCase("break", "1.5");
  }

  @Test
  void isNotInTheExport() {
    String csv = below("/report/students.csv");

    assertThat(line(csv, accommodated)).isEqualTo(line(csv, twin));
  }

  @Test
  void isInNoResult() {
    assertThat(same(accommodated.result().body(), accommodated))
        .isEqualTo(same(twin.result().body(), twin));
    assertThat(same(ofStudent(accommodated), accommodated)).isEqualTo(same(ofStudent(twin), twin));
  }

  private static String below(String path) {
    Visitor teacher = signedIn("Teacher");
    Visitor.Page page = teacher.launch(world.lms().address(), "Course reports");
    return teacher.get(AccommodationsTest.below(world, page, path)).body();
  }

  /** The result as the teacher sees it. */
  private static String ofStudent(Sat sat) {
    Visitor teacher = signedIn("Teacher");
    Visitor.Page page = teacher.launch(world.lms().address(), "Course reports");
    String report = teacher.get(AccommodationsTest.below(world, page, "/report")).body();
    String link = find("href=\"([^\"]*/report/attempts/[^\"]*)\">" + sat.name(), report);
    return teacher.get(world.tool().resolve(link)).body();
  }

  private static String row(String report, Sat sat) {
    return same(
        find("(?s)(<tr>\\s*<th scope=\"row\"><a [^>]*>" + sat.name() + ".*?</tr>)", report), sat);
  }

  private static String line(String csv, Sat sat) {
    return same(find("(?m)^(.?\"?" + sat.name() + ".*)$", csv), sat);
  }

  private static String find(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1);
  }

  /**
   * Without what any two students differ in: who, when, how far their grade is on its way, and how
   * many questions of each domain their forms have.
   */
  private static String same(String text, Sat sat) {
    return text.replace(sat.name(), "NAME")
        .replaceAll("/s/[^/\"]+/", "/s/LAUNCH/")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
        .replaceAll("value=\"[^\"]{20,}\"", "value=\"TOKEN\"")
        .replaceAll("(?s)<time.*?</time>", "WHEN")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:]+Z", "WHEN")
        .replaceAll("(?s)<p class=\"grade\".*?</p>", "")
        .replaceAll("(<td>|,)(sent|waiting|not sent|none)(</td>|$)", "")
        .replaceAll("<span class=\"chip\">.*?</span>", "")
        .replaceAll("\\d+(\\.\\d+)?", "0");
  }
}

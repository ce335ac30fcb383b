package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The cohort report is for the course's teachers; a student sees own results only. */
class ReportAccessTest {

  private static final Pattern RESULT_LINK =
      Pattern.compile("href=\"([^\"]*/report/attempts/[^\"]*)\"");

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

  private static URI below(Visitor.Page page, String path) {
    String launch = page.address().getPath().replaceFirst("(/s/[^/]+)/.*", "$1");
    return world.tool().resolve(launch + path);
  }

  @Test
  void showsATeacherOneStudentsResultAndAPreview() {
    GradesTest.takeBlank(world, signedIn("Student 4"), "Diagnostic");
    Visitor teacher = signedIn("Teacher");

    Visitor.Page report = teacher.launch(world.lms().address(), "Course reports");
    assertThat(report.body())
        .contains("Cohort domain report", "Domain performance", "too few", "rough estimate");

    Matcher link = RESULT_LINK.matcher(report.body());
    assertThat(link.find()).as(report.body()).isTrue();
    Visitor.Page result = teacher.get(world.tool().resolve(link.group(1)));
    assertThat(result.status()).isEqualTo(200);
    assertThat(result.body()).contains("of 500").contains("By domain");

    Visitor.Page preview = teacher.get(below(report, "/?exam=diagnostic"));
    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.body()).contains("Diagnostic exam");
  }

  @Test
  void opensTheReportOfItsExamWhenATeacherFollowsAnExamLink() {
    Visitor.Page opened = signedIn("Teacher").launch(world.lms().address(), "Full exam");

    assertThat(opened.body()).contains("Cohort domain report", "Preview this exam");
  }

  @Test
  void refusesTheReportToAStudent() {
    Visitor student = signedIn("Student 5");
    Visitor.Page start = student.launch(world.lms().address(), "Diagnostic");

    Visitor.Page refused = student.get(below(start, "/report"));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("not for you").contains("Reference code");
  }

  @Test
  void startsNoAttemptForATeacher() {
    Visitor teacher = signedIn("Teacher");
    Visitor.Page report = teacher.launch(world.lms().address(), "Course reports");
    Visitor.Page preview = teacher.get(below(report, "/?exam=full"));

    Visitor.Form start =
        new Visitor.Form(below(report, "/attempts"), java.util.Map.of("exam", "full"));
    String token =
        Visitor.forms(preview).stream()
            .map(form -> form.fields().getOrDefault("_session", ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
    Visitor.Page refused = teacher.submit(start.with("_session", token), world.tool());

    assertThat(refused.status()).isEqualTo(403);
  }
}

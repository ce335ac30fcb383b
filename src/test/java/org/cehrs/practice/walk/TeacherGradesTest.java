package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cehrs.demolms.Site;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.practice.administration.Administration;
import org.cehrs.practice.administration.CommandOutcome;
import org.cehrs.practice.delivery.AuditEvent;
import org.cehrs.practice.delivery.AuditLog;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A teacher sees where grades stand, compares them with the gradebook and sends them again. */
class TeacherGradesTest {

  private static final Pattern EXAM = Pattern.compile("href=\"([^\"]*/report/grades/[0-9a-f-]+)\"");
  private static final Duration SOON = Duration.ofSeconds(60);

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

  private static URI grades(Visitor.Page page) {
    String launch = page.address().getPath().replaceFirst("(/s/[^/]+)/.*", "$1");
    return world.tool().resolve(launch + "/report/grades");
  }

  /** The page of the course's only exam with grades. */
  private static Visitor.Page exam(Visitor teacher, URI grades) {
    Matcher link = EXAM.matcher(teacher.get(grades).body());
    assertThat(link.find()).isTrue();
    return teacher.get(world.tool().resolve(link.group(1)));
  }

  /** The button in the row of the first student whose grade was not sent. */
  private static Visitor.Form sendAgain(Visitor.Page exam) {
    String rest = exam.body().substring(exam.body().indexOf("<strong>not sent"));
    return Visitor.forms(new Visitor.Page(exam.address(), exam.status(), rest, exam.headers()))
        .getFirst();
  }

  private static Visitor.Page press(Visitor teacher, Visitor.Form form) {
    return teacher.follow(teacher.submit(form, world.tool()));
  }

  @Test
  void sendsAGradeAgainThatThePlatformRefusedOnceItIsMended() {
    world.lms().failNextScores(412, 1);
    Visitor student = signedIn("Student 1");
    Visitor.Page result = GradesTest.takeBlank(world, student, "Diagnostic");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(student.get(result.address()).body())
                .contains("could not be sent", "belongs to another tool", "tell your teacher"));

    Visitor teacher = signedIn("Teacher");
    Visitor.Page report = teacher.launch(world.lms().address(), "Course reports");
    assertThat(report.body()).contains("Grades and the gradebook");
    Visitor.Page exam = exam(teacher, grades(report));
    assertThat(exam.body()).contains("not sent", "belongs to another tool", "Make a new column");

    Visitor.Page after = press(teacher, sendAgain(exam));
    assertThat(after.body()).contains("1 grade will be sent again");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(student.get(result.address()).body()).contains("Grade sent"));

    Visitor.Page compared = teacher.get(URI.create(exam.address() + "?compare=true"));
    assertThat(compared.body()).contains("the same: ", "another one for 0 and none for 0");
    assertThat(world.bean(AuditLog.class).newest(9))
        .extracting(AuditEvent::act)
        .contains("grade.resend");
  }

  @Test
  void makesANewColumnForADeletedOneOnlyWhenTheTeacherAsks() {
    Visitor early = signedIn("Student 3");
    Visitor.Page sent = GradesTest.takeBlank(world, early, "Diagnostic");
    awaits(early, sent, "Grade sent");
    Site site = world.lms().site();
    site.deleteLineItem(diagnosticColumns(site).getFirst());

    // The launch, as the platform now makes it, names no column.
    Visitor late = signedIn("Student 4");
    Visitor.Page result = GradesTest.takeBlank(world, late, "Diagnostic");
    awaits(late, result, "The gradebook column no longer exists.");
    Visitor teacher = signedIn("Teacher");
    Visitor.Page report = teacher.launch(world.lms().address(), "Course reports");
    Visitor.Page exam = exam(teacher, grades(report));
    assertThat(exam.body()).contains("A new one is made only if you ask.");
    assertThat(teacher.get(URI.create(exam.address() + "?compare=true")).body())
        .contains("could not be read");
    press(teacher, form(exam, "/resend"));
    awaits(late, result, "The gradebook column no longer exists.");
    assertThat(diagnosticColumns(site)).isEmpty();

    press(teacher, form(exam, "/column"));
    awaits(late, result, "Grade sent");
    awaits(early, sent, "Grade sent");
    assertThat(diagnosticColumns(site)).hasSize(1);
    assertThat(site.grades())
        .filteredOn(grade -> diagnosticColumns(site).contains(grade.item()))
        .extracting(grade -> grade.student().label())
        .contains("Student 3", "Student 4");
  }

  private static void awaits(Visitor visitor, Visitor.Page page, String words) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(visitor.get(page.address()).body()).contains(words));
  }

  private static List<LineItem> diagnosticColumns(Site site) {
    return site.lineItems().stream().filter(item -> item.label().contains("Diagnostic")).toList();
  }

  private static Visitor.Form form(Visitor.Page page, String action) {
    return Visitor.forms(page).stream()
        .filter(form -> form.action().getPath().endsWith(action))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void letsTheAdministratorSeeAndSendAgainWhatIsHeldUp() {
    world.lms().failNextScores(412, 1);
    Visitor student = signedIn("Student 2");
    Visitor.Page result = GradesTest.takeBlank(world, student, "Diagnostic");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(grades()).contains("1 not sent", "belongs to another tool"));

    String registration = grades().lines().findFirst().orElseThrow();
    assertThat(administrator("resend-grades", registration, "--student", "nobody").text())
        .contains("No grade of this student is held up there");
    assertThat(administrator("resend-grades", UUID.randomUUID().toString()))
        .isInstanceOf(CommandOutcome.Refused.class);
    assertThat(administrator("resend-grades", registration).text())
        .contains("On their way again: 1");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(student.get(result.address()).body()).contains("Grade sent"));
    assertThat(grades()).doesNotContain("belongs to another tool");
  }

  private static String grades() {
    return administrator("grades").text();
  }

  private static CommandOutcome administrator(String... words) {
    return world.bean(Administration.class).run(List.of(words));
  }

  @Test
  void isForTeachersOfTheCourseAlone() {
    Visitor student = signedIn("Student 5");
    URI grades = grades(student.launch(world.lms().address(), "Diagnostic"));
    assertThat(student.get(grades).status()).isEqualTo(403);
    assertThat(student.get(URI.create(grades + "/" + UUID.randomUUID())).status()).isEqualTo(403);

    Visitor teacher = signedIn("Teacher");
    URI own = grades(teacher.launch(world.lms().address(), "Course reports"));
    assertThat(teacher.get(URI.create(own + "/" + UUID.randomUUID())).status()).isEqualTo(404);
    assertThat(teacher.get(URI.create(own + "/nonsense")).status()).isEqualTo(404);
  }

  @Test
  void takesNoResendThatDidNotComeFromItsPages() {
    Visitor teacher = signedIn("Teacher");
    URI own = grades(teacher.launch(world.lms().address(), "Course reports"));
    Visitor.Form forged = new Visitor.Form(URI.create(own + "/resend"), Map.of("which", "all"));
    assertThat(teacher.submit(forged, world.tool()).status()).isEqualTo(403);
  }
}

package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cehrs.practice.delivery.AuditEvent;
import org.cehrs.practice.delivery.AuditLog;
import org.cehrs.practice.running.Administrator;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever a teacher changes stands in the log of acts. */
class TeachersActsTest {

  /** Every address of a session that changes something for a teacher, with the act it leaves. */
  private static final Map<String, String> TEACHERS =
      Map.of(
          "/s/{launch}/accommodations/{student}", "accommodation.set",
          "/s/{launch}/accommodations/listed", "accommodation.set",
          "/s/{launch}/report/roster", "roster.refresh",
          "/s/{launch}/pick", "link.place",
          "/s/{launch}/report/grades/resend", "grade.resend",
          "/s/{launch}/report/grades/{activity}/resend", "grade.resend",
          "/s/{launch}/report/grades/{activity}/column", "column.renew");

  /** What students do leaves their own data, and no act. */
  private static final Set<String> STUDENTS =
      Set.of(
          "/s/{launch}/attempts",
          "/s/{launch}/attempts/{id}/answers",
          "/s/{launch}/attempts/{id}/submit",
          "/s/{launch}/attempts/{id}/break",
          "/s/{launch}/attempts/{id}/break/end",
          "/s/{launch}/api/attempts/{id}/holder",
          "/s/{launch}/api/attempts/{id}/leave",
          "/s/{launch}/api/attempts/{id}/break",
          "/s/{launch}/api/attempts/{id}/break/end",
          "/s/{launch}/api/attempts/{id}/events",
          "/s/{launch}/api/attempts/{id}/submit",
          "/s/{launch}/tutorial/{marks}/answers",
          "/s/{launch}/tutorial/{marks}/submit",
          "/s/{launch}/tab");

  /** What is posted because it fits in no address, and changes nothing. */
  private static final Set<String> READS = Set.of("/s/{launch}/report/attempts/{id}/receipt");

  private static DemoWorld world;

  @BeforeAll
  static void start() {
    world = DemoWorld.start();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void knowsEveryAddressOfASessionThatTakesAWrite() {
    Set<String> writes =
        world.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
            .filter(TeachersActsTest::writes)
            .flatMap(info -> info.getPatternValues().stream())
            .filter(path -> path.startsWith("/s/"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known = new TreeSet<>(TEACHERS.keySet());
    known.addAll(STUDENTS);
    known.addAll(READS);
    assertThat(writes).isEqualTo(known);
  }

  private static boolean writes(RequestMappingInfo info) {
    return info.getMethodsCondition().getMethods().stream()
        .anyMatch(method -> method != RequestMethod.GET && method != RequestMethod.HEAD);
  }

  /**
   * All but the placing of links, which {@link DeepLinkingWalkTest} walks, and grants to students
   * of the list, which are set by the same use case.
   */
  @Test
  void notesEachOfThem() {
    aGradeIsHeldUpOf("Student 1");
    Visitor teacher = new Visitor().signIn(world.lms().address(), "Teacher");
    Visitor.Page report = teacher.launch(world.lms().address(), "Course reports");

    presses(teacher, report, "/report/roster", "roster.refresh");
    Visitor.Page people = teacher.get(below(report, "/accommodations"));
    Visitor.Page one = teacher.get(link(people, "[^\"]*/accommodations/[^\"]*"));
    leaves("accommodation.set", () -> submit(teacher, granted(Visitor.onlyForm(one))));
    Visitor.Page grades = teacher.get(below(report, "/report/grades"));
    leaves("grade.resend", () -> submit(teacher, form(grades, "/resend").with("which", "all")));
    Visitor.Page exam = teacher.get(link(grades, "[^\"]*/report/grades/[0-9a-f-]+"));
    leaves("grade.resend", () -> submit(teacher, form(exam, "/resend").with("which", "all")));
    aGradeIsHeldUpOf("Student 2");
    Visitor.Page again = teacher.get(exam.address());
    leaves("column.renew", () -> submit(teacher, form(again, "/column")));
  }

  private static Visitor.Form granted(Visitor.Form form) {
    return form.with("time", "1.5").with("breaks", "0");
  }

  private static void aGradeIsHeldUpOf(String who) {
    Administrator administrator = new Administrator(world.settings());
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(administrator.does("grades")).startsWith("No grade waits"));
    world.lms().failNextScores(412, 1);
    Visitor student = new Visitor().signIn(world.lms().address(), who);
    GradesTest.takeBlank(world, student, "Diagnostic");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(administrator.does("grades")).contains("1 not sent"));
  }

  private static void presses(Visitor teacher, Visitor.Page page, String action, String act) {
    leaves(act, () -> submit(teacher, form(page, action)));
  }

  private static void submit(Visitor teacher, Visitor.Form form) {
    Visitor.Page answer = teacher.submit(form, world.tool());
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
  }

  private static void leaves(String act, Runnable doing) {
    List<AuditEvent> before = log();
    doing.run();
    List<AuditEvent> after = log();
    assertThat(after.subList(0, after.size() - before.size()))
        .extracting(AuditEvent::act)
        .contains(act);
  }

  private static List<AuditEvent> log() {
    return world.bean(AuditLog.class).newest(1_000).stream()
        .filter(act -> act.actor() instanceof AuditEvent.Actor.Person)
        .toList();
  }

  private static Visitor.Form form(Visitor.Page page, String action) {
    return Visitor.forms(page).stream()
        .filter(form -> form.action().getPath().endsWith(action))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no form " + action + "\n" + page.body()));
  }

  private static URI link(Visitor.Page page, String href) {
    Matcher link = Pattern.compile("href=\"(" + href + ")\"").matcher(page.body());
    assertThat(link.find()).as(page.body()).isTrue();
    return world.tool().resolve(link.group(1));
  }

  private static URI below(Visitor.Page page, String path) {
    return world
        .tool()
        .resolve(page.address().getPath().replaceFirst("(/s/[^/]+)/.*", "$1") + path);
  }
}

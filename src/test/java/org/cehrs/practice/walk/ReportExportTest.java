package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cehrs.practice.delivery.AuditEvent;
import org.cehrs.practice.delivery.AuditLog;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The report's table for spreadsheets. */
class ReportExportTest {

  private static final String TEACHER =
      "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor";
  private static final String FORMULA = "=HYPERLINK(\"http://evil.example\",\"Ömer\")";

  private static School school;

  @BeforeAll
  static void open() {
    school = School.open();
  }

  @AfterAll
  static void close() {
    school.close();
  }

  @Test
  void holdsTheNumbersOfThePageAndRunsNoFormula() {
    Visitor student = new Visitor();
    finishAnExam(student);
    Visitor teacher = new Visitor();
    Visitor.Page report = launch(teacher, "teacher", "Ann Teacher", TEACHER);
    grantTime(teacher, report);

    Visitor.Page csv = teacher.get(csv(report, "?exam=diagnostic"));

    assertThat(csv.status()).isEqualTo(200);
    assertThat(csv.header("content-type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(csv.header("content-disposition"))
        .isEqualTo("attachment; filename=\"cehrs-students.csv\"");
    List<String> lines = csv.body().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst())
        .startsWith("\uFEFFstudent,exam,attempt,finished_at,correct,total,");
    assertThat(lines.getLast())
        .startsWith("\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"Ömer\"\")\",diagnostic,1,20");
    String score = cell(lines, "practice_score");
    String page = teacher.get(below(report, "/report?exam=diagnostic")).body();
    assertThat(page)
        .contains("<strong>" + score + " of 500</strong>", "students.csv?exam=diagnostic");
    assertThat(page).contains(cell(lines, "RC_correct") + "/" + cell(lines, "RC_total"));
    assertThat(cell(lines, "rough_estimate")).isEqualTo("yes");
    assertThat(cell(lines, "finished_at")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    assertThat(csv.body())
        .as("what was granted")
        .doesNotContainIgnoringCase("time", "break", "1.75");
    assertThat(school.world().bean(AuditLog.class).newest(1).getFirst())
        .extracting(AuditEvent::act, AuditEvent::subject, AuditEvent::detail)
        .containsExactly("report.export", "diagnostic", "1 rows");
    assertThat(teacher.get(csv(report, "?exam=full")).body().lines()).hasSize(1);
    assertThat(student.get(csv(launch(student, "omer", FORMULA, ""), "")).status()).isEqualTo(403);
  }

  /** The value in the only row; no value of this test holds a comma but the first. */
  private static String cell(List<String> lines, String head) {
    List<String> heads = List.of(lines.getFirst().split(",", -1));
    List<String> cells = List.of(lines.getLast().split(",", -1));
    int fromTheEnd =
        heads.size()
            - IntStream.range(0, heads.size())
                .filter(n -> heads.get(n).equals(head))
                .findFirst()
                .orElseThrow();
    return cells.get(cells.size() - fromTheEnd);
  }

  private static void finishAnExam(Visitor student) {
    Visitor.Page start = launch(student, "omer", FORMULA, "");
    Visitor.Page player =
        student.follow(
            student.submit(KeysStayOnTheServerTest.startForm(start), school.world().tool()));
    Desk desk =
        new Desk(
            school.world().tool(),
            student,
            school
                .world()
                .tool()
                .resolve(player.address().getPath().replaceFirst("(/s/[^/]+)/", "$1/api/")));
    assertThat(desk.submit().status()).isEqualTo(200);
  }

  private static void grantTime(Visitor teacher, Visitor.Page report) {
    Visitor.Page list = teacher.get(below(report, "/accommodations"));
    String link = list.body().replaceFirst("(?s).*href=\"([^\"]*/accommodations/[^\"]*)\".*", "$1");
    Visitor.Page form = teacher.get(school.world().tool().resolve(link));
    Visitor.Form granted =
        Visitor.onlyForm(form).with("time", "custom").with("factor", "1.75").with("breaks", "10");
    assertThat(teacher.submit(granted, school.world().tool()).status()).isEqualTo(303);
  }

  private static Visitor.Page launch(Visitor visitor, String user, String name, String role) {
    Map<String, Object> claims =
        role.isEmpty()
            ? Map.of("sub", user, "name", name, Claims.CUSTOM, Map.of("exam", "diagnostic"))
            : Map.of(
                "sub",
                user,
                "name",
                name,
                Claims.CUSTOM,
                Map.of("exam", "diagnostic"),
                Claims.ROLES,
                List.of(role));
    return school.launch(visitor, claims);
  }

  private static URI csv(Visitor.Page page, String query) {
    return below(page, "/report/students.csv" + query);
  }

  private static URI below(Visitor.Page page, String path) {
    return school
        .world()
        .tool()
        .resolve(page.address().getPath().replaceFirst("(/s/[^/]+)/.*", "$1") + path);
  }
}

package org.cehrs.demolms.pages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.Grade;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.http.Html;
import org.cehrs.demolms.http.Response;

/** Students by line items: all of them for the teacher, a student's own row for the student. */
final class GradebookPage {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Visit visit;
  private final Course course;
  private final Layout layout;

  GradebookPage(Visit visit, Layout layout) {
    this.visit = visit;
    this.course = visit.course();
    this.layout = layout;
  }

  Response show() {
    Person viewer = visit.person();
    List<Person> rows = viewer.isStudent() ? List.of(viewer) : course.students();
    List<LineItem> columns = course.lineItems().all();
    Html main =
        Html.of(
            """
            <h1>Gradebook</h1>
            <div class="scroll" role="region" aria-label="Grades" tabindex="0">
            <table>
            <caption>Grades in {}</caption>
            <thead><tr><th scope="col">Student</th>{}</tr></thead>
            <tbody>{}</tbody>
            </table>
            </div>
            """,
            course.title(),
            Html.join(columns.stream().map(GradebookPage::heading)),
            Html.join(rows.stream().map(student -> row(student, columns))));
    return layout.inCourse(visit, "Gradebook", main);
  }

  private static Html heading(LineItem item) {
    return Html.of(
        "<th scope=\"col\">{} <span>out of {}</span></th>",
        item.label(),
        Grade.plain(item.scoreMaximum()));
  }

  private Html row(Person student, List<LineItem> columns) {
    return Html.of(
        "<tr><th scope=\"row\">{} <span>{}</span></th>{}</tr>\n",
        student.name().full(),
        student.label(),
        Html.join(columns.stream().map(item -> cell(item, student))));
  }

  private Html cell(LineItem item, Person student) {
    return course
        .gradebook()
        .grade(item, student)
        .map(this::filled)
        .orElseGet(() -> Html.of("<td class=\"none\">No grade</td>"));
  }

  private Html filled(Grade grade) {
    return Html.of(
        "<td><strong>{}</strong> {}{}{}</td>",
        grade.shown(),
        time(grade.time()),
        Html.join(grade.comments().stream().map(text -> Html.of("<span>{}</span>", text))),
        review(grade));
  }

  /** The link by which teachers and students look at what was handed in, where there is a way. */
  private Html review(Grade grade) {
    boolean canBeReviewed =
        grade.item().content().resourceLinkId().flatMap(course::resourceLink).isPresent();
    return canBeReviewed
        ? Html.of(
            "<a href=\"/gradebook/review?item={}&amp;user={}\">Review attempt"
                + "<span class=\"unseen\"> of {}, {}</span></a>",
            grade.item().id(),
            grade.student().subject(),
            grade.student().name().full(),
            grade.item().label())
        : Html.none();
  }

  private static Html time(Instant time) {
    return Html.of("<time datetime=\"{}\">{}</time>", time, TIME.format(time));
  }
}

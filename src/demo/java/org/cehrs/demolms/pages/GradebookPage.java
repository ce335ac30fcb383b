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

  private final Course course;
  private final Layout layout;

  GradebookPage(Course course, Layout layout) {
    this.course = course;
    this.layout = layout;
  }

  Response show(Person viewer) {
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
    return layout.inCourse(viewer, "Gradebook", main);
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
        .map(GradebookPage::filled)
        .orElseGet(() -> Html.of("<td class=\"none\">No grade</td>"));
  }

  private static Html filled(Grade grade) {
    return Html.of(
        "<td><strong>{}</strong> {}{}</td>",
        grade.shown(),
        time(grade.time()),
        grade.comment().map(text -> Html.of("<span>{}</span>", text)).orElseGet(Html::none));
  }

  private static Html time(Instant time) {
    return Html.of("<time datetime=\"{}\">{}</time>", time, TIME.format(time));
  }
}

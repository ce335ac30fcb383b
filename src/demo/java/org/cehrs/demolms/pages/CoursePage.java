package org.cehrs.demolms.pages;

import java.util.List;
import java.util.Optional;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.Grade;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.http.Html;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.Tool;

/** The course with its links, each opening in a frame or in a tab of its own. */
final class CoursePage {

  private final Visit visit;
  private final Course course;
  private final List<Course> courses;
  private final Layout layout;

  CoursePage(Visit visit, List<Course> courses, Layout layout) {
    this.visit = visit;
    this.course = visit.course();
    this.courses = courses;
    this.layout = layout;
  }

  Response show() {
    Html main =
        Html.of(
            """
            <h1>{}</h1>
            <ul class="links">
            {}<li><a class="open" href="/gradebook">Gradebook</a>
            <p>{}</p></li>
            </ul>
            {}{}
            """,
            course.title(),
            Html.join(course.links().stream().map(this::entry)),
            visit.person().isStudent()
                ? "Your grades in this course."
                : "The grades of all students.",
            visit.person().isStudent() ? Html.none() : teaching(),
            courses.size() == 1 ? Html.none() : otherCourses());
    return layout.inCourse(visit, course.title(), main);
  }

  private Html entry(Link link) {
    return Html.of(
        """
        <li><a class="open" id="link-{}" href="/course/links/{}">{}</a>
        <p>{} {}</p>
        <p><a aria-describedby="link-{}" href="/course/links/{}?window=new" target="_blank">In a new
        tab</a></p></li>
        """,
        link.name(),
        link.name(),
        link.title(),
        link.description(),
        grade(link),
        link.name(),
        link.name());
  }

  private Html grade(Link link) {
    return course
        .lineItems()
        .onlyOneOf(link)
        .flatMap(item -> course.gradebook().grade(item, visit.person()))
        .map(Grade::shown)
        .map(shown -> Html.of("<strong>Your grade: {}</strong>", shown))
        .orElseGet(Html::none);
  }

  private Html teaching() {
    List<Tool> tools = visit.platform().tools().all();
    return Html.of(
        """
        <h2>Change the course</h2>
        <div class="acts">{}
        <form method="post" action="/course/copy"><button>Copy course</button></form></div>
        """,
        Html.join(tools.stream().map(tool -> add(tool, tools.getFirst()))));
  }

  private static Html add(Tool tool, Tool first) {
    Optional<String> name = tool.equals(first) ? Optional.empty() : Optional.of(tool.name());
    return Html.of(
        "<a class=\"button\" href=\"/course/add?tool={}\">Add exam{}</a>\n",
        tool.clientId(),
        name.map(text -> " from " + text).orElse(""));
  }

  private Html otherCourses() {
    return Html.of(
        """
        <h2>Other courses</h2>
        <form class="acts" method="post" action="/course/open">{}</form>
        """,
        Html.join(
            courses.stream()
                .filter(other -> !other.equals(course))
                .map(other ->
                    Html.of(
                        "<button name=\"course\" value=\"{}\">{}</button>\n",
                        other.key(),
                        other.title()))));
  }
}

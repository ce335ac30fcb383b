package org.cehrs.demolms.pages;

import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.Grade;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.http.Html;
import org.cehrs.demolms.http.Response;

/** The course with its links, each opening in a frame or in a tab of its own. */
final class CoursePage {

  private final Course course;
  private final Layout layout;

  CoursePage(Course course, Layout layout) {
    this.course = course;
    this.layout = layout;
  }

  Response show(Person viewer) {
    Html main =
        Html.of(
            """
            <h1>{}</h1>
            <ul class="links">
            {}<li><a class="open" href="/gradebook">Gradebook</a>
            <p>{}</p></li>
            </ul>
            """,
            course.title(),
            Html.join(course.links().stream().map(link -> entry(link, viewer))),
            viewer.isStudent() ? "Your grades in this course." : "The grades of all students.");
    return layout.inCourse(viewer, course.title(), main);
  }

  private Html entry(Link link, Person viewer) {
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
        grade(link, viewer),
        link.name(),
        link.name());
  }

  private Html grade(Link link, Person viewer) {
    return course
        .lineItems()
        .onlyOneOf(link)
        .flatMap(item -> course.gradebook().grade(item, viewer))
        .map(Grade::shown)
        .map(shown -> Html.of("<strong>Your grade: {}</strong>", shown))
        .orElseGet(Html::none);
  }
}

package org.cehrs.demolms.pages;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.http.Html;
import org.cehrs.demolms.http.Refused;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.Platform;

/** The pages of the course, for those who are signed in. */
public final class CoursePages {

  private static final Html ONWARD = Html.of("<script src=\"/return.js\" defer></script>");

  private final Platform platform;
  private final Course course;
  private final Sessions sessions;
  private final Layout layout;

  public CoursePages(Platform platform, Course course, Sessions sessions, Layout layout) {
    this.platform = platform;
    this.course = course;
    this.sessions = sessions;
    this.layout = layout;
  }

  public Response course(Request request) {
    return signedIn(request, viewer -> new CoursePage(course, layout).show(viewer));
  }

  public Response gradebook(Request request) {
    return signedIn(request, viewer -> new GradebookPage(course, layout).show(viewer));
  }

  /** The page whose frame the tool fills. */
  public Response frame(Request request) {
    Link link = linkOf(request);
    return signedIn(request, viewer -> layout.tool(viewer, link.title(), frame(link)));
  }

  /** Where the tool sends people back to: on to the course, or first to what the tool says. */
  public Response comeBack(Request request) {
    List<Html> messages =
        Stream.of("lti_errormsg", "lti_msg")
            .flatMap(name -> request.query().get(name).stream())
            .map(text -> Html.of("<p>The exam tool says: {}</p>", text))
            .toList();
    Html main =
        Html.of(
            """
            <h1>Back from the exam tool</h1>
            {}<p><a href="/course" target="_top">Go to the course</a></p>
            """,
            messages.isEmpty() ? ONWARD : Html.join(messages.stream()));
    return layout.bare("Back from the exam tool", main);
  }

  /** Shows a page to whoever is signed in, and the front page to everybody else. */
  public Response signedIn(Request request, Function<Person, Response> page) {
    return sessions.person(request).map(page).orElseGet(() -> Response.seeOther("/"));
  }

  /** The link that a path names. */
  public Link linkOf(Request request) {
    String name = request.variable("link");
    return course
        .link(name)
        .orElseThrow(() -> Refused.because(404, "The course has no link \"" + name + "\"."));
  }

  // A bare allow="fullscreen" would cover the frame's first address only, not the tool's.
  private Html frame(Link link) {
    return Html.of(
        """
        <h1>{}</h1>
        <iframe title="{}" src="/course/links/{}/launch" allow="fullscreen {}"></iframe>
        """,
        link.title(),
        link.title(),
        link.name(),
        platform.toolOrigin());
  }
}

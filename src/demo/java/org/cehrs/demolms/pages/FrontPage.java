package org.cehrs.demolms.pages;

import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.http.Html;
import org.cehrs.demolms.http.Refused;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.Platform;

/** Signs a visitor in as one of the invented people. */
public final class FrontPage {

  private final Platform platform;
  private final Course course;
  private final Sessions sessions;
  private final Layout layout;

  public FrontPage(Platform platform, Course course, Sessions sessions, Layout layout) {
    this.platform = platform;
    this.course = course;
    this.sessions = sessions;
    this.layout = layout;
  }

  public Response show(Request request) {
    Html buttons = Html.join(course.people().stream().map(FrontPage::button));
    Html main =
        Html.of(
            """
            <h1>Who are you today?</h1>
            <p>This small learning platform launches the practice exams as Canvas or Moodle would.
            Choose a person and open an exam from the course page; the grade comes back here.</p>
            <form method="post" action="/sign-in">
            <ul class="people">
            {}</ul>
            </form>
            """,
            buttons);
    return layout.front("Who are you today?", main);
  }

  public Response signIn(Request request) {
    refuseOtherSites(request);
    String subject = request.form().get("person").orElse("");
    Person person =
        course
            .person(subject)
            .orElseThrow(() -> Refused.because(400, "Nobody here is called \"" + subject + "\"."));
    return sessions.signIn(request, person, Response.seeOther("/course"));
  }

  // No other page may sign a browser in as somebody else.
  private void refuseOtherSites(Request request) {
    String origin = request.header("Origin").orElse(platform.issuer());
    if (!origin.equals(platform.issuer())) {
      throw Refused.because(403, "Sign in on the demo's own front page, not from " + origin + ".");
    }
  }

  private static Html button(Person person) {
    return Html.of(
        """
        <li><button name="person" value="{}" aria-describedby="name-{}">{}</button>
        <span id="name-{}">{}</span></li>
        """,
        person.subject(),
        person.subject(),
        person.label(),
        person.subject(),
        person.name().full());
  }
}

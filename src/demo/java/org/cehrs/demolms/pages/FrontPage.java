package org.cehrs.demolms.pages;

import java.util.List;
import java.util.Optional;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.http.Html;
import org.cehrs.demolms.http.Refused;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.Identity;
import org.cehrs.demolms.platform.Platform;

/** Signs a visitor in as one of the invented people, to the kind of platform that they choose. */
public final class FrontPage {

  private final List<School> schools;
  private final Sessions sessions;
  private final Layout layout;

  /**
   * @param schools the first is chosen where the visitor chooses none
   */
  public FrontPage(List<School> schools, Sessions sessions, Layout layout) {
    this.schools = List.copyOf(schools);
    this.sessions = sessions;
    this.layout = layout;
  }

  public Response show(Request request) {
    Platform chosen =
        sessions.visit(request).map(Visit::platform).orElseGet(() -> first().platform());
    Html main =
        Html.of(
            """
            <h1>Who are you today?</h1>
            <p>This small learning platform launches the practice exams as Canvas or Moodle would.
            Choose a person and open an exam from the course page; the grade comes back here.</p>
            <form method="post" action="/sign-in">
            <fieldset><legend>This platform behaves like</legend>
            {}</fieldset>
            <ul class="people">
            {}</ul>
            </form>
            """,
            Html.join(schools.stream().map(school -> choice(school, chosen))),
            Html.join(people().stream().map(FrontPage::button)));
    return layout.front("Who are you today?", main);
  }

  public Response signIn(Request request) {
    sessions.refuseOtherSites(request);
    String key = request.form().get("platform").orElse(first().platform().identity().key());
    School school =
        schools.stream()
            .filter(one -> one.platform().identity().key().equals(key))
            .findFirst()
            .orElseThrow(() -> Refused.because(400, "There is no platform \"" + key + "\" here."));
    var visit = new Visit(school.platform(), school.courses().first(), person(request, school));
    return sessions.signIn(request, visit, Response.seeOther("/course"));
  }

  private static Person person(Request request, School school) {
    String login = request.form().get("person").orElse("");
    Course course = school.courses().first();
    Optional<Person> person =
        course.people().stream().filter(one -> one.login().equals(login)).findFirst();
    return person.orElseThrow(
        () -> Refused.because(400, "Nobody here is called \"" + login + "\"."));
  }

  private School first() {
    return schools.getFirst();
  }

  private List<Person> people() {
    return first().courses().first().people();
  }

  private static Html button(Person person) {
    return Html.of(
        """
        <li><button name="person" value="{}" aria-describedby="name-{}">{}</button>
        <span id="name-{}">{}</span></li>
        """,
        person.login(),
        person.login(),
        person.label(),
        person.login(),
        person.name().full());
  }

  private static Html choice(School school, Platform chosen) {
    Identity identity = school.platform().identity();
    return Html.of(
        "<label><input type=\"radio\" name=\"platform\" value=\"{}\"{}> {}</label>\n",
        identity.key(),
        Html.of(school.platform().equals(chosen) ? " checked" : ""),
        identity.label());
  }
}

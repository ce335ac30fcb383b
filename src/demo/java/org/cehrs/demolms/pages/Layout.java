package org.cehrs.demolms.pages;

import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.http.Html;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.Platform;

/** What all pages share: head, header, footer, and what they may load. */
public final class Layout {

  private static final String DOCUMENT =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>{} · Demo LMS</title>
      <link rel="stylesheet" href="/demo.css">
      <link rel="icon" href="/demo.svg" type="image/svg+xml">
      </head>
      <body class="{}">
      {}
      </body>
      </html>
      """;

  private final Platform platform;
  private final Course course;

  public Layout(Platform platform, Course course) {
    this.platform = platform;
    this.course = course;
  }

  /** A page before anybody has signed in. */
  Response front(String title, Html main) {
    return page(
        title, "plain", Html.of("{}<main>{}</main>{}", header(Html.none()), main, footer()));
  }

  /** A page of the course. */
  Response inCourse(Person viewer, String title, Html main) {
    Html body = Html.of("{}<main>{}</main>{}", header(signedIn(viewer)), main, footer());
    return page(title, "plain", body);
  }

  /** A page that the tool fills. */
  Response tool(Person viewer, String title, Html main) {
    Html body = Html.of("{}<main>{}</main>", header(signedIn(viewer)), main);
    return page(title, "tool", body);
  }

  /** A page that may stand inside a frame, so without a header. */
  Response bare(String title, Html main) {
    return page(title, "bare", Html.of("<main>{}</main>", main));
  }

  private Response page(String title, String kind, Html body) {
    return Response.html(Html.of(DOCUMENT, title, kind, body))
        .with("Content-Security-Policy", policy());
  }

  private String policy() {
    String tool = platform.toolOrigin();
    return String.join(
        "; ",
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self'",
        "frame-src 'self' " + tool,
        "form-action 'self' " + tool,
        "base-uri 'none'",
        "frame-ancestors 'self'");
  }

  private Html signedIn(Person viewer) {
    return Html.of(
        """
        <nav aria-label="Course"><a href="/course">{}</a></nav>
        <p class="who">{} <span>({})</span> <a href="/">Change person</a></p>
        """,
        course.label(),
        viewer.name().full(),
        viewer.label());
  }

  private static Html header(Html inside) {
    return Html.of("<header><p class=\"brand\">Demo LMS</p>{}</header>", inside);
  }

  private static Html footer() {
    return Html.of(
        "<footer><p>All people here are invented. Grades are kept until the demo stops.</p></footer>");
  }
}

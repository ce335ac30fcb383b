package org.cehrs.demolms.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.demolms.http.Html;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.Platform;

/** What all pages share: head, header, footer, and what they may load. */
public final class Layout {

  private static final String POLICY = "Content-Security-Policy";
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

  /** A page before anybody has signed in. */
  Response front(String title, Html main) {
    Html header = Html.of("<header><p class=\"brand\">Demo LMS</p></header>");
    Html body = Html.of("{}<main>{}</main>{}", header, main, footer());
    return page(title, "plain", body, Stream.of());
  }

  /** A page of the course. */
  Response inCourse(Visit visit, String title, Html main) {
    Html body = Html.of("{}<main>{}</main>{}", header(visit), main, footer());
    return page(title, "plain", body, visit.platform().otherOrigins());
  }

  /**
   * A page that a tool fills.
   *
   * @param origins of further frames
   */
  Response tool(Visit visit, String title, Html main, List<String> origins) {
    Html body = Html.of("{}<main>{}</main>", header(visit), main);
    Stream<String> all = Stream.concat(visit.platform().otherOrigins(), origins.stream());
    return page(title, "tool", body, all);
  }

  /** A page that may stand inside a frame, so without a header. */
  public Response bare(Platform platform, String title, Html main) {
    Response page = page(title, "bare", Html.of("<main>{}</main>", main), platform.otherOrigins());
    // On the host of logins, the pages around the frame are another host's.
    String policy = page.headers().getOrDefault(POLICY, "");
    return page.with(POLICY, policy + " " + platform.address());
  }

  private static Response page(String title, String kind, Html body, Stream<String> origins) {
    return Response.html(Html.of(DOCUMENT, title, kind, body)).with(POLICY, policy(origins));
  }

  private static String policy(Stream<String> origins) {
    String reachable =
        Stream.concat(Stream.of("'self'"), origins).distinct().collect(Collectors.joining(" "));
    return String.join(
        "; ",
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self'",
        "frame-src " + reachable,
        "form-action " + reachable,
        "base-uri 'none'",
        "frame-ancestors 'self'");
  }

  private static Html header(Visit visit) {
    return Html.of(
        """
        <header><p class="brand">Demo LMS <span>{}</span></p>
        <nav aria-label="Course"><a href="/course">{}</a></nav>
        <p class="who">{} <span>({})</span> <a href="/">Change person</a></p></header>
        """,
        visit.platform().identity().label(),
        visit.course().names().label(),
        visit.person().name().full(),
        visit.person().label());
  }

  private static Html footer() {
    return Html.of(
        "<footer><p>All people here are invented. Grades are kept until the demo"
            + " stops.</p></footer>");
  }
}

package org.cehrs.demolms.moodle;

import org.cehrs.demolms.http.Html;
import org.cehrs.demolms.http.Response;

/** Web pages that come where a tool expects data. */
final class MoodlePages {

  private MoodlePages() {}

  /** A page of Moodle's. */
  static Response error(int status, String text) {
    Html page =
        Html.of(
            """
            <!DOCTYPE html>

            <html dir="ltr" lang="en" xml:lang="en">
            <head><title>Error | demomoodle</title></head>
            <body><h1>Error</h1><p>{}</p></body>
            </html>
            """,
            text);
    return Response.of(status, "text/html; charset=utf-8", page.markup());
  }

  /** A page of the web server in front, where Moodle fell over a number or text. */
  static Response badGateway() {
    return Response.of(
        502,
        "text/html",
        """
        <html>
        <head><title>502 Bad Gateway</title></head>
        <body>
        <center><h1>502 Bad Gateway</h1></center>
        <hr><center>nginx/1.22.1</center>
        </body>
        </html>
        """);
  }
}

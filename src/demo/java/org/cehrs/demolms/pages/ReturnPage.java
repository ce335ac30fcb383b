package org.cehrs.demolms.pages;

import java.util.List;
import java.util.stream.Stream;
import org.cehrs.demolms.http.Html;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.Platform;

/** Where the tool sends people back to: on to the course, or first to what the tool says. */
public final class ReturnPage {

  private static final Html ONWARD = Html.of("<script src=\"/return.js\" defer></script>");

  private final Platform platform;
  private final Layout layout;

  public ReturnPage(Platform platform, Layout layout) {
    this.platform = platform;
    this.layout = layout;
  }

  public Response show(Request request) {
    return saying(
        Stream.of("lti_errormsg", "lti_msg").flatMap(name -> request.query().get(name).stream()));
  }

  /** Leads the whole window back to the course, at once where the tool says nothing. */
  public Response saying(Stream<String> texts) {
    List<Html> messages =
        texts.map(text -> Html.of("<p>The exam tool says: {}</p>", text)).toList();
    Html main =
        Html.of(
            """
            <h1>Back from the exam tool</h1>
            {}<p><a href="/course" target="_top">Go to the course</a></p>
            """,
            messages.isEmpty() ? ONWARD : Html.join(messages.stream()));
    return layout.bare(platform, "Back from the exam tool", main);
  }
}

package org.cehrs.demolms.pages;

import java.net.URI;
import java.util.Map;
import org.cehrs.demolms.http.Html;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.Platform;

/** A form that sends itself off, or by its button where scripts are off. */
public final class PostPage {

  private final Platform platform;
  private final Layout layout;

  public PostPage(Platform platform, Layout layout) {
    this.platform = platform;
    this.layout = layout;
  }

  public Response to(URI action, Map<String, String> fields) {
    Html inputs =
        Html.join(
            fields.entrySet().stream()
                .map(field ->
                    Html.of(
                        "<input type=\"hidden\" name=\"{}\" value=\"{}\">\n",
                        field.getKey(),
                        field.getValue())));
    Html main =
        Html.of(
            """
            <h1>Opening the exam tool</h1>
            <form method="post" action="{}">
            {}<p>This takes a moment. <button>Continue</button></p>
            </form>
            <script src="/post.js"></script>
            """,
            action,
            inputs);
    return layout.bare(platform, "Opening the exam tool", main);
  }
}

package org.cehrs.demolms.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.cehrs.demolms.http.Html;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.Tool;

/** A page with a frame that a tool fills. */
public final class ToolFrame {

  private final Layout layout;
  private final FrameHabits habits;

  public ToolFrame(Layout layout, FrameHabits habits) {
    this.layout = layout;
    this.habits = habits;
  }

  /**
   * A frame as high as the window.
   *
   * @param source what the frame loads first, on this demo
   */
  public Response whole(Visit visit, String title, String source) {
    return page(visit, title, frame(visit, title, source));
  }

  /** A frame of about 600 by 400 pixels, as platforms show deep linking. */
  public Response dialog(Visit visit, String title, String source) {
    Html frame =
        Html.of(
            "<div class=\"dialog\">{}</div>\n<p><a href=\"/course\">Cancel</a></p>",
            frame(visit, title, source));
    return page(visit, title, frame);
  }

  private Response page(Visit visit, String title, Html frame) {
    Html main = Html.of("<h1>{}</h1>\n{}\n{}", title, frame, habits.beside(visit.platform()));
    return layout.tool(visit, title, main, List.of());
  }

  // A bare allow="fullscreen" would cover the frame's first address only, not the tool's.
  private static Html frame(Visit visit, String title, String source) {
    String tools =
        visit.platform().tools().all().stream()
            .map(Tool::origin)
            .distinct()
            .collect(Collectors.joining(" "));
    return Html.of(
        "<iframe title=\"{}\" src=\"{}\" allow=\"fullscreen {}\"></iframe>", title, source, tools);
  }
}

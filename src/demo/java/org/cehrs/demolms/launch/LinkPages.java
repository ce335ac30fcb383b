package org.cehrs.demolms.launch;

import java.util.Optional;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.http.Refused;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.pages.Sessions;
import org.cehrs.demolms.pages.ToolFrame;
import org.cehrs.demolms.pages.Visit;
import org.cehrs.demolms.platform.Tool;

/** Opens links of the course page and attempts of the gradebook, in a frame or in a new tab. */
public final class LinkPages {

  private final Sessions sessions;
  private final ToolFrame frame;
  private final Launches launches;
  private final LaunchHabits habits;

  public LinkPages(Sessions sessions, ToolFrame frame, Launches launches, LaunchHabits habits) {
    this.sessions = sessions;
    this.frame = frame;
    this.launches = launches;
    this.habits = habits;
  }

  /** Opens a link: in a frame of a course page, or here where {@code window=new} says so. */
  public Response open(Request request) {
    String window = request.query().get("window").orElse("frame");
    return switch (window) {
      case "frame" -> sessions.signedIn(request, visit -> framed(visit, link(request, visit)));
      case "new" -> launch(request, Placement.TAB);
      default ->
          throw Refused.because(400, "window must be \"new\" or absent, got \"" + window + "\".");
    };
  }

  /** What the course page's frame loads first. */
  public Response inFrame(Request request) {
    return launch(request, Placement.FRAME);
  }

  /** The page on which an attempt of the gradebook is looked at. */
  public Response review(Request request) {
    return sessions.signedIn(
        request,
        visit ->
            frame.whole(
                visit,
                "Review attempt",
                "/gradebook/review/launch?" + request.uri().getRawQuery()));
  }

  /** What the review page's frame loads first. */
  public Response reviewInFrame(Request request) {
    return sessions.signedIn(
        request,
        visit -> {
          LineItem item = item(request, visit.course());
          Link link = linkOf(item, visit.course());
          String userId = request.query().get("user").orElse("");
          Message message = habits.review(visit, link, item, userId);
          return launches.begin(visit, tool(visit, link), message, Placement.FRAME);
        });
  }

  private Response framed(Visit visit, Link link) {
    return frame.whole(visit, link.title(), "/course/links/" + link.name() + "/launch");
  }

  private Response launch(Request request, Placement placement) {
    return sessions.signedIn(
        request,
        visit -> {
          Link link = link(request, visit);
          Message message = new Message.Open(link, Optional.empty());
          return launches.begin(visit, tool(visit, link), message, placement);
        });
  }

  private static Link link(Request request, Visit visit) {
    String name = request.variable("link");
    return visit
        .course()
        .link(name)
        .orElseThrow(() -> Refused.because(404, "The course has no link \"" + name + "\"."));
  }

  private static LineItem item(Request request, Course course) {
    String id = request.query().get("item").orElse("");
    return course
        .lineItems()
        .find(id)
        .orElseThrow(() -> Refused.because(404, "There is no line item \"" + id + "\"."));
  }

  private static Link linkOf(LineItem item, Course course) {
    return item.content()
        .resourceLinkId()
        .flatMap(course::resourceLink)
        .orElseThrow(() -> Refused.because(404, "This line item belongs to no link."));
  }

  private static Tool tool(Visit visit, Link link) {
    return visit
        .platform()
        .tools()
        .find(link.clientId())
        .orElseThrow(() -> Refused.because(404, "The link's tool is no longer registered."));
  }
}

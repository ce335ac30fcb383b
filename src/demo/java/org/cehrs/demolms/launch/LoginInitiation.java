package org.cehrs.demolms.launch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.http.Refused;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.pages.CoursePages;
import org.cehrs.demolms.pages.PostPage;
import org.cehrs.demolms.platform.Platform;

/**
 * Third-party initiated login, the first step of a launch. See the <a
 * href="https://www.imsglobal.org/spec/security/v1p0/#step-1-third-party-initiated-login">1EdTech
 * Security Framework 1.0, 5.1.1.1</a>.
 */
public final class LoginInitiation {

  private final Platform platform;
  private final CoursePages pages;
  private final PostPage post;
  private final Launches launches;

  public LoginInitiation(Platform platform, CoursePages pages, PostPage post, Launches launches) {
    this.platform = platform;
    this.pages = pages;
    this.post = post;
    this.launches = launches;
  }

  /** Opens a link: in a frame of a course page, or here where {@code window=new} says so. */
  public Response open(Request request) {
    String window = request.query().get("window").orElse("frame");
    return switch (window) {
      case "frame" -> pages.frame(request);
      case "new" -> begin(request, Placement.TAB);
      default ->
          throw Refused.because(400, "window must be \"new\" or absent, got \"" + window + "\".");
    };
  }

  /** What the course page's frame loads first. */
  public Response inFrame(Request request) {
    return begin(request, Placement.FRAME);
  }

  private Response begin(Request request, Placement placement) {
    Link link = pages.linkOf(request);
    return pages.signedIn(
        request, person -> post.to(platform.toolLogin(), fields(person, link, placement)));
  }

  private Map<String, String> fields(Person person, Link link, Placement placement) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("iss", platform.issuer());
    fields.put("login_hint", person.subject());
    fields.put("target_link_uri", platform.toolLaunch().toString());
    fields.put("lti_message_hint", launches.begin(person, link, placement));
    fields.put("client_id", platform.flavor().clientId());
    fields.put("lti_deployment_id", platform.flavor().deploymentId());
    fields.putAll(platform.flavor().loginFields());
    return fields;
  }
}

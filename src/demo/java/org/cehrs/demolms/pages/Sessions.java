package org.cehrs.demolms.pages;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.http.Refused;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.TimeAndChance;

/** Who is signed in, by a cookie that scripts never get to see. */
public final class Sessions {

  private final Map<String, Visit> visits = new ConcurrentHashMap<>();
  private final String cookie;
  private final String origin;
  private final TimeAndChance world;

  /**
   * @param address the demo's, from which alone forms may be posted
   */
  public Sessions(URI address, TimeAndChance world) {
    // Cookies do not tell ports apart; the name keeps two demos on one machine from mixing.
    this.cookie = "demolms_" + address.getPort();
    this.origin = address.toString();
    this.world = world;
  }

  public Optional<Visit> visit(Request request) {
    return request.cookie(cookie).flatMap(id -> Optional.ofNullable(visits.get(id)));
  }

  /** Shows a page to whoever is signed in, and the front page to everybody else. */
  public Response signedIn(Request request, Function<Visit, Response> page) {
    return visit(request).map(page).orElseGet(() -> Response.seeOther("/"));
  }

  /** Shows a page to teachers only. */
  public Response teaching(Request request, Function<Visit, Response> page) {
    return signedIn(
        request,
        visit -> {
          if (visit.person().isStudent()) {
            throw Refused.because(403, "This is for teachers.");
          }
          return page.apply(visit);
        });
  }

  /** Ends the browser's session, if it has one, and adds a new one's cookie to an answer. */
  Response signIn(Request request, Visit visit, Response answer) {
    request.cookie(cookie).ifPresent(visits::remove);
    String id = world.secret();
    visits.put(id, visit);
    String attributes = visit.platform().identity().cookieAttributes();
    return answer.with("Set-Cookie", cookie + "=" + id + "; Path=/; HttpOnly; " + attributes);
  }

  /** Opens another course in the browser's session. */
  void move(Request request, Course course) {
    request
        .cookie(cookie)
        .ifPresent(id ->
            visits.computeIfPresent(
                id, (key, visit) -> new Visit(visit.platform(), course, visit.person())));
  }

  /** No other page may act for somebody here. */
  public void refuseOtherSites(Request request) {
    String from = request.header("Origin").orElse(origin);
    if (!from.equals(origin)) {
      throw Refused.because(403, "Use the demo's own pages for this, not those of " + from + ".");
    }
  }
}

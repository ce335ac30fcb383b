package org.cehrs.demolms.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which handler answers which path; the first match wins. */
public final class Routes implements Handler {

  private record Route(String method, PathTemplate path, Handler handler) {}

  private record Match(Route route, Map<String, String> variables) {}

  private final List<Route> routes = new ArrayList<>();
  private Handler otherwise = Routes::missing;

  public Routes get(String path, Handler handler) {
    return on("GET", path, handler);
  }

  public Routes post(String path, Handler handler) {
    return on("POST", path, handler);
  }

  public Routes on(String method, String path, Handler handler) {
    routes.add(new Route(method, new PathTemplate(path), handler));
    return this;
  }

  /** Answers what has no path here. */
  public Routes otherwise(Handler handler) {
    otherwise = handler;
    return this;
  }

  @Override
  public Response handle(Request request) {
    List<Match> here = matches(request.uri().getRawPath());
    String method = request.method().equals("HEAD") ? "GET" : request.method();
    return here.stream()
        .filter(match -> match.route().method().equals(method))
        .findFirst()
        .map(match -> match.route().handler().handle(request.matched(match.variables())))
        .orElseGet(() -> nothing(request, here));
  }

  private List<Match> matches(String path) {
    return routes.stream().flatMap(route -> match(route, path).stream()).toList();
  }

  private static Optional<Match> match(Route route, String path) {
    return route.path().match(path).map(variables -> new Match(route, variables));
  }

  private Response nothing(Request request, List<Match> here) {
    if (here.isEmpty()) {
      return otherwise.handle(request);
    }
    String allowed =
        here.stream().map(match -> match.route().method()).collect(Collectors.joining(", "));
    return Response.text(405, "Use " + allowed + " here.").with("Allow", allowed);
  }

  private static Response missing(Request request) {
    return Response.text(404, "The demo LMS has nothing at " + request.uri().getPath() + ".");
  }
}

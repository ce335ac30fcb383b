package org.cehrs.demolms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.http.Handler;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.http.Routes;
import org.cehrs.demolms.pages.Assets;
import org.cehrs.demolms.pages.FrontPage;
import org.cehrs.demolms.pages.Layout;
import org.cehrs.demolms.pages.Sessions;
import org.cehrs.demolms.pages.Visit;
import org.cehrs.demolms.platform.Platform;
import org.cehrs.demolms.platform.TimeAndChance;

/**
 * Leads each request to its site: services and logins by their paths, which differ; pages by the
 * browser's session.
 */
final class Lobby {

  private final List<Site> sites;
  private final Sessions sessions;
  private final Map<Platform, Routes> pages = new LinkedHashMap<>();
  private final Routes shared = assets().otherwise(this::page);
  private final Routes login = assets();

  Lobby(List<Site> sites, Sessions sessions, TimeAndChance world) {
    this.sites = List.copyOf(sites);
    this.sessions = sessions;
    front();
    for (Site site : sites) {
      open(site, new BrowserMap(site, sessions, world), new ServiceMap(site, world));
    }
  }

  /** What people and tools see. */
  Handler handler() {
    return shared;
  }

  /** What stands on the host that some products keep for logins. */
  Handler loginHandler() {
    return login;
  }

  private void front() {
    var front = new FrontPage(sites.stream().map(Site::school).toList(), sessions, new Layout());
    shared.get("/", front::show).post("/sign-in", front::signIn);
  }

  private void open(Site site, BrowserMap browsers, ServiceMap tools) {
    pages.put(site.platform(), browsers.pages());
    browsers.login(site.platform().identity().hasLoginHost() ? login : shared);
    browsers.returns(shared);
    tools.services(shared);
  }

  private Response page(Request request) {
    Platform first = sites.getFirst().platform();
    Platform platform = sessions.visit(request).map(Visit::platform).orElse(first);
    return Optional.ofNullable(pages.get(platform)).orElseThrow().handle(request);
  }

  private static Routes assets() {
    return new Routes()
        .get("/demo.css", request -> Assets.serve("demo.css", "text/css; charset=utf-8"))
        .get("/demo.svg", request -> Assets.serve("demo.svg", "image/svg+xml"))
        .get("/post.js", request -> Assets.script("post.js"))
        .get("/return.js", request -> Assets.script("return.js"));
  }
}

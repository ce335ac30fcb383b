package org.cehrs.demolms;

import java.time.InstantSource;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.DemoCourse;
import org.cehrs.demolms.http.Handler;
import org.cehrs.demolms.http.Routes;
import org.cehrs.demolms.launch.Authentication;
import org.cehrs.demolms.launch.IdTokens;
import org.cehrs.demolms.launch.Launches;
import org.cehrs.demolms.launch.LoginInitiation;
import org.cehrs.demolms.launch.SigningKeys;
import org.cehrs.demolms.pages.Assets;
import org.cehrs.demolms.pages.CoursePages;
import org.cehrs.demolms.pages.FrontPage;
import org.cehrs.demolms.pages.Layout;
import org.cehrs.demolms.pages.PostPage;
import org.cehrs.demolms.pages.Sessions;
import org.cehrs.demolms.platform.Paths;
import org.cehrs.demolms.platform.Platform;
import org.cehrs.demolms.platform.Secrets;
import org.cehrs.demolms.services.AccessTokens;
import org.cehrs.demolms.services.LineItemService;
import org.cehrs.demolms.services.MembershipService;
import org.cehrs.demolms.services.ResultService;
import org.cehrs.demolms.services.ScoreFaults;
import org.cehrs.demolms.services.ScoreService;
import org.cehrs.demolms.services.TokenEndpoint;
import org.cehrs.demolms.services.ToolKeys;

/** Puts the parts together and says what stands at which path. */
final class Site implements AutoCloseable {

  private final Platform platform;
  private final InstantSource clock;
  private final Secrets secrets;
  private final Course course;
  private final SigningKeys keys;
  private final ToolKeys toolKeys;
  private final ScoreFaults scoreFaults = new ScoreFaults();

  Site(Platform platform, InstantSource clock, Secrets secrets) {
    this.platform = platform;
    this.clock = clock;
    this.secrets = secrets;
    this.course = new DemoCourse(platform.flavor()).create();
    this.keys = new SigningKeys(secrets);
    this.toolKeys = new ToolKeys(platform);
  }

  Course course() {
    return course;
  }

  SigningKeys keys() {
    return keys;
  }

  ScoreFaults scoreFaults() {
    return scoreFaults;
  }

  @Override
  public void close() {
    toolKeys.close();
  }

  Handler handler() {
    var routes = new Routes();
    assets(routes);
    pagesAndLaunches(routes);
    services(routes);
    return new OwnHost(platform.address(), routes);
  }

  private static void assets(Routes routes) {
    routes
        .get("/demo.css", request -> Assets.serve("demo.css", "text/css; charset=utf-8"))
        .get("/demo.svg", request -> Assets.serve("demo.svg", "image/svg+xml"))
        .get("/post.js", request -> Assets.serve("post.js", "text/javascript; charset=utf-8"))
        .get("/return.js", request -> Assets.serve("return.js", "text/javascript; charset=utf-8"));
  }

  private void pagesAndLaunches(Routes routes) {
    var sessions = new Sessions(platform, secrets);
    var layout = new Layout(platform, course);
    var front = new FrontPage(platform, course, sessions, layout);
    var pages = new CoursePages(platform, course, sessions, layout);
    routes
        .get("/", front::show)
        .post("/sign-in", front::signIn)
        .get("/course", pages::course)
        .get("/course/return", pages::comeBack)
        .get("/gradebook", pages::gradebook);
    launches(routes, sessions, pages, new PostPage(layout));
  }

  private void launches(Routes routes, Sessions sessions, CoursePages pages, PostPage post) {
    var idTokens = new IdTokens(platform, course, keys, clock);
    var launches = new Launches(idTokens, clock, secrets);
    var login = new LoginInitiation(platform, pages, post, launches);
    var authentication = new Authentication(platform, sessions, launches, post);
    Paths paths = platform.flavor().paths();
    routes
        .get("/course/links/{link}", login::open)
        .get("/course/links/{link}/launch", login::inFrame)
        .get(paths.authorization(), authentication::answer)
        .post(paths.authorization(), authentication::answer)
        .get(paths.jwks(), keys::publish);
  }

  private void services(Routes routes) {
    var tokens = new AccessTokens(platform, clock, secrets);
    var endpoint = new TokenEndpoint(platform, toolKeys, tokens, clock);
    var members = new MembershipService(platform, course, tokens);
    routes
        .post(platform.flavor().paths().token(), endpoint::issue)
        .get(platform.flavor().paths().memberships(), members::list);
    gradeServices(routes, tokens);
  }

  private void gradeServices(Routes routes, AccessTokens tokens) {
    var lineItems = new LineItemService(platform, course, tokens, secrets);
    var scores = new ScoreService(platform, course, tokens, scoreFaults);
    var results = new ResultService(platform, course, tokens);
    String all = platform.flavor().paths().lineItems();
    String one = platform.flavor().paths().lineItem().text();
    routes
        .get(all, lineItems::list)
        .post(all, lineItems::create)
        .get(one, lineItems::read)
        .on("PUT", one, lineItems::replace)
        .on("DELETE", one, lineItems::remove)
        .post(one + "/scores", scores::post)
        .get(one + "/results", results::list);
  }
}

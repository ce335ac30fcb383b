package org.cehrs.demolms;

import org.cehrs.demolms.course.CourseCopy;
import org.cehrs.demolms.deeplink.DeepLinkReturn;
import org.cehrs.demolms.deeplink.Dialogs;
import org.cehrs.demolms.flavor.Flavor;
import org.cehrs.demolms.http.Routes;
import org.cehrs.demolms.launch.Authentication;
import org.cehrs.demolms.launch.IdTokens;
import org.cehrs.demolms.launch.Launches;
import org.cehrs.demolms.launch.LinkPages;
import org.cehrs.demolms.pages.CoursePages;
import org.cehrs.demolms.pages.Layout;
import org.cehrs.demolms.pages.PostPage;
import org.cehrs.demolms.pages.ReturnPage;
import org.cehrs.demolms.pages.Sessions;
import org.cehrs.demolms.pages.ToolFrame;
import org.cehrs.demolms.platform.Paths;
import org.cehrs.demolms.platform.Platform;
import org.cehrs.demolms.platform.TimeAndChance;

/** Puts together what browsers meet of one site, and says what stands at which path. */
final class BrowserMap {

  private final Site site;
  private final Platform platform;
  private final Flavor flavor;
  private final Paths paths;
  private final Sessions sessions;
  private final TimeAndChance world;
  private final Layout layout = new Layout();
  private final PostPage post;
  private final Launches launches;
  private final ToolFrame frame;
  private final Dialogs dialogs;

  BrowserMap(Site site, Sessions sessions, TimeAndChance world) {
    this.site = site;
    this.platform = site.platform();
    this.flavor = site.flavor();
    this.paths = platform.identity().paths();
    this.sessions = sessions;
    this.world = world;
    this.post = new PostPage(platform, layout);
    this.launches = new Launches(flavor.launches(), post, world);
    this.frame = new ToolFrame(layout, flavor.frames());
    this.dialogs = new Dialogs(sessions, frame, flavor.deepLinks(), world);
  }

  /** What people see; the sites of one demo have the same paths for it. */
  Routes pages() {
    var copies = new CourseCopy(platform.identity(), flavor.gradebook(), world);
    var pages = new CoursePages(site.courses(), copies, sessions, layout);
    var links = new LinkPages(sessions, frame, launches, flavor.launches());
    return new Routes()
        .get("/course", pages::course)
        .post("/course/copy", pages::copy)
        .post("/course/open", pages::open)
        .get("/course/add", dialogs::show)
        .get("/course/add/launch", request -> dialogs.launch(request, launches))
        .get("/course/links/{link}", links::open)
        .get("/course/links/{link}/launch", links::inFrame)
        .get("/gradebook", pages::gradebook)
        .get("/gradebook/review", links::review)
        .get("/gradebook/review/launch", links::reviewInFrame);
  }

  /** What browsers pass through on their way to the tool. */
  void login(Routes routes) {
    var idTokens = new IdTokens(site.keys(), flavor.launches(), world);
    var authentication =
        new Authentication(platform, flavor.authentication(), sessions, launches, idTokens, post);
    routes
        .get(paths.authorization(), authentication::answer)
        .post(paths.authorization(), authentication::answer)
        .get(paths.jwks(), site.keys()::publish);
  }

  /** Where tools send browsers back to. */
  void returns(Routes routes) {
    var back = new ReturnPage(platform, layout);
    var picked =
        new DeepLinkReturn(platform, dialogs, flavor.deepLinks(), site.toolKeys(), back, world);
    routes.get(paths.comeBack(), back::show).post(paths.deepLinkReturn(), picked::take);
  }
}

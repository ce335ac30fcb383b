package org.cehrs.demolms;

import org.cehrs.demolms.flavor.Flavor;
import org.cehrs.demolms.http.Routes;
import org.cehrs.demolms.platform.Paths;
import org.cehrs.demolms.platform.Platform;
import org.cehrs.demolms.platform.Scope;
import org.cehrs.demolms.platform.TimeAndChance;
import org.cehrs.demolms.services.LineItemService;
import org.cehrs.demolms.services.MembershipService;
import org.cehrs.demolms.services.ResultService;
import org.cehrs.demolms.services.ScoreService;
import org.cehrs.demolms.services.ServiceDoor;
import org.cehrs.demolms.services.ServiceHabits;
import org.cehrs.demolms.tokens.AccessTokens;
import org.cehrs.demolms.tokens.TokenEndpoint;

/** Puts together what tools call of one site, and says what stands at which path. */
final class ServiceMap {

  private final Site site;
  private final Platform platform;
  private final Flavor flavor;
  private final Paths paths;
  private final TimeAndChance world;

  ServiceMap(Site site, TimeAndChance world) {
    this.site = site;
    this.platform = site.platform();
    this.flavor = site.flavor();
    this.paths = platform.identity().paths();
    this.world = world;
  }

  /** The token endpoint and what its tokens open. */
  void services(Routes routes) {
    var tokens = new AccessTokens(world);
    var endpoint =
        new TokenEndpoint(platform, flavor.tokens(world), site.toolKeys(), tokens, world);
    ServiceHabits habits = flavor.services(world);
    var door = new ServiceDoor(platform, site.courses(), tokens, habits);
    var members = new MembershipService(habits, flavor.members());
    routes
        .post(paths.token(), endpoint::issue)
        .get(paths.memberships(), door.to(members::list, Scope.MEMBERSHIPS));
    lineItems(routes, door, habits);
    grades(routes, door, habits);
  }

  private void lineItems(Routes routes, ServiceDoor door, ServiceHabits habits) {
    var items = new LineItemService(habits, flavor.lineItems(), world);
    routes
        .get(paths.lineItems(), door.to(items::list, Scope.LINE_ITEM_READ_ONLY, Scope.LINE_ITEM))
        .post(paths.lineItems(), door.to(items::create, Scope.LINE_ITEM))
        .get(paths.lineItem(), door.to(items::read, Scope.LINE_ITEM_READ_ONLY, Scope.LINE_ITEM))
        .on("PUT", paths.lineItem(), door.to(items::replace, Scope.LINE_ITEM))
        .on("DELETE", paths.lineItem(), door.to(items::remove, Scope.LINE_ITEM));
  }

  private void grades(Routes routes, ServiceDoor door, ServiceHabits habits) {
    var scores = new ScoreService(habits, flavor.scores(), site.scoreFaults());
    var results = new ResultService(habits, flavor.scores());
    routes
        .post(paths.lineItem() + "/scores", door.to(scores::post, Scope.SCORE))
        .get(paths.lineItem() + "/results", door.to(results::list, Scope.RESULT_READ_ONLY));
  }
}

package org.cehrs.demolms;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.cehrs.demolms.canvas.Canvas;
import org.cehrs.demolms.course.Grade;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.flavor.Flavor;
import org.cehrs.demolms.http.Server;
import org.cehrs.demolms.moodle.Moodle;
import org.cehrs.demolms.pages.Sessions;
import org.cehrs.demolms.platform.Identity;
import org.cehrs.demolms.platform.Platform;
import org.cehrs.demolms.platform.Secrets;
import org.cehrs.demolms.platform.Thing;
import org.cehrs.demolms.platform.TimeAndChance;
import org.cehrs.demolms.platform.Tool;
import org.cehrs.demolms.platform.Tools;

/**
 * A learning platform on one port, for trying the tool out and for testing it end to end. It plays
 * several products, of which visitors choose one on the front page. Everything is kept in memory.
 */
public final class DemoLms implements AutoCloseable {

  /**
   * What a demo is started with.
   *
   * @param host a loopback address, not the name that the tool has: two sites, as in real life
   * @param port 0 takes a free one
   * @param tool the tool's address without path; asked at each use, so the tool may start later
   * @param flavors the first is the one that a visitor gets who chooses none
   * @param random must be secure where anybody but a test can reach the demo
   */
  public record Settings(
      String host,
      int port,
      Supplier<URI> tool,
      List<Flavor> flavors,
      InstantSource clock,
      RandomGenerator random) {

    public Settings {
      flavors = List.copyOf(flavors);
    }

    /** On a port of 127.0.0.1, with the system's clock and secure random numbers. */
    public static Settings on(int port, Supplier<URI> tool) {
      return new Settings(
          "127.0.0.1",
          port,
          tool,
          List.of(Flavor.specification(), new Canvas(), new Moodle()),
          InstantSource.system(),
          new SecureRandom());
    }

    public Settings with(Flavor only) {
      return new Settings(host, port, tool, List.of(only), clock, random);
    }

    public Settings with(InstantSource other) {
      return new Settings(host, port, tool, flavors, other, random);
    }

    private Tool tool(Identity identity) {
      return new Tool(
          "CEHRS practice exams",
          identity.id(Thing.CLIENT, "1"),
          identity.id(Thing.DEPLOYMENT, "1"),
          Tool.Addresses.below(tool.get()));
    }
  }

  private final Server server;
  private final Server loginServer;
  private final List<Site> sites = new ArrayList<>();

  private DemoLms(Server server, Server loginServer) {
    this.server = server;
    this.loginServer = loginServer;
  }

  /** Makes keys, takes the port and another one for logins, and serves until closed. */
  public static DemoLms start(Settings settings) throws IOException {
    Server server = Server.bind(settings.host(), settings.port());
    var lms = new DemoLms(server, Server.bind(settings.host(), 0));
    lms.open(settings);
    return lms;
  }

  private void open(Settings settings) {
    var world = new TimeAndChance(settings.clock(), new Secrets(settings.random()));
    for (Flavor flavor : settings.flavors()) {
      sites.add(new Site(platform(flavor.identity(), settings), flavor, world));
    }
    var sessions = new Sessions(address(), world);
    var lobby = new Lobby(sites, sessions, world);
    server.start(new OwnHost(address(), lobby.handler()));
    loginServer.start(new OwnHost(loginServer.address(), lobby.loginHandler()));
  }

  private Platform platform(Identity identity, Settings settings) {
    URI login = identity.hasLoginHost() ? loginServer.address() : address();
    return new Platform(address(), login, identity, new Tools(() -> settings.tool(identity)));
  }

  @Override
  public void close() {
    server.close();
    loginServer.close();
    sites.forEach(Site::close);
  }

  /** Where a browser begins. */
  public URI address() {
    return server.address();
  }

  /** The platform that a visitor gets who chooses none. */
  public Site site() {
    return sites.getFirst();
  }

  /**
   * The platform that plays one product.
   *
   * @param label as on the front page
   */
  public Site site(String label) {
    return sites.stream()
        .filter(site -> site.platform().identity().label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  /** A whole registrations.yml that makes the tool trust this demo. */
  public String registrationYaml() {
    return RegistrationYaml.of(sites.stream().map(Site::platform).toList());
  }

  /** All grades of all platforms. */
  public List<Grade> grades() {
    return sites.stream().flatMap(site -> site.grades().stream()).toList();
  }

  /** All line items of all platforms. */
  public List<LineItem> lineItems() {
    return sites.stream().flatMap(site -> site.lineItems().stream()).toList();
  }

  /** Answers the next score posts with a status, whatever they say; on the first platform. */
  public void failNextScores(int status, int times) {
    site().failNextScores(status, times);
  }
}

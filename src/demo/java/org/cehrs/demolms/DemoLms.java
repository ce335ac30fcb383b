package org.cehrs.demolms;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.cehrs.demolms.course.Grade;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.http.Server;
import org.cehrs.demolms.platform.Flavor;
import org.cehrs.demolms.platform.Platform;
import org.cehrs.demolms.platform.Secrets;

/**
 * A learning platform on one port, for trying the tool out and for testing it end to end.
 * Everything is kept in memory. What is not a page or an endpoint of LTI is here, out of the
 * browser's reach.
 */
public final class DemoLms implements AutoCloseable {

  /**
   * What a demo is started with.
   *
   * @param host a loopback address, not the name that the tool has: two sites, as in real life
   * @param port 0 takes a free one
   * @param tool the tool's address without path; asked at each use, so the tool may start later
   * @param random must be secure where anybody but a test can reach the demo
   */
  public record Settings(
      String host,
      int port,
      Supplier<URI> tool,
      Flavor flavor,
      InstantSource clock,
      RandomGenerator random) {

    /** On a port of 127.0.0.1, with the system's clock and secure random numbers. */
    public static Settings on(int port, Supplier<URI> tool) {
      return new Settings(
          "127.0.0.1",
          port,
          tool,
          Flavor.specification(),
          InstantSource.system(),
          new SecureRandom());
    }

    public Settings with(Flavor other) {
      return new Settings(host, port, tool, other, clock, random);
    }

    public Settings with(InstantSource other) {
      return new Settings(host, port, tool, flavor, other, random);
    }
  }

  private final Server server;
  private final Platform platform;
  private final Site site;

  private DemoLms(Server server, Platform platform, Site site) {
    this.server = server;
    this.platform = platform;
    this.site = site;
  }

  /** Makes a key, takes the port and serves until closed. */
  public static DemoLms start(Settings settings) throws IOException {
    Server server = Server.bind(settings.host(), settings.port());
    var platform = new Platform(server.address(), settings.flavor(), settings.tool());
    var site = new Site(platform, settings.clock(), new Secrets(settings.random()));
    server.start(site.handler());
    return new DemoLms(server, platform, site);
  }

  @Override
  public void close() {
    server.close();
    site.close();
  }

  /** Where a browser begins. */
  public URI address() {
    return platform.address();
  }

  public String issuer() {
    return platform.issuer();
  }

  public String clientId() {
    return platform.flavor().clientId();
  }

  public String deploymentId() {
    return platform.flavor().deploymentId();
  }

  public URI authorizationEndpoint() {
    return platform.authorization();
  }

  public URI tokenEndpoint() {
    return platform.token();
  }

  public URI jwksUri() {
    return platform.jwks();
  }

  /** A whole registrations.yml that makes the tool trust this demo. */
  public String registrationYaml() {
    return RegistrationYaml.of(platform);
  }

  /** All grades in the gradebook, by line item and then by student. */
  public List<Grade> grades() {
    return site.course().grades();
  }

  public List<LineItem> lineItems() {
    return site.course().lineItems().all();
  }

  /** Answers the next score posts with a status, whatever they say. */
  public void failNextScores(int status, int times) {
    site.scoreFaults().fail(status, times);
  }

  /** Signs with a new key from now on; the old one stays in the key set. */
  public void rotateKeys() {
    site.keys().rotate();
  }
}

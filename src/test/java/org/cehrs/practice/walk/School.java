package org.cehrs.practice.walk;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.cehrs.practice.lti.FakePlatform;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.Visitor;

/** A platform that sends launches with claims of the test's choice. */
final class School implements AutoCloseable {

  private final WireMockServer server;
  private final FakePlatform platform;
  private final DemoWorld world;

  private School(WireMockServer server, FakePlatform platform, DemoWorld world) {
    this.server = server;
    this.platform = platform;
    this.world = world;
  }

  /** A school, and a tool that trusts it. */
  static School open() {
    WireMockServer server =
        new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    server.start();
    String issuer = "http://127.0.0.1:" + server.port();
    FakePlatform platform = new FakePlatform(issuer);
    server.stubFor(get("/jwks").willReturn(okJson(platform.jwks())));
    return new School(server, platform, DemoWorld.startTrusting(registration(issuer)));
  }

  private static String registration(String issuer) {
    return """
      - name: A school
        issuer: "%1$s"
        client_id: "%2$s"
        authorization_endpoint: "%1$s/auth"
        token_endpoint: "%1$s/token"
        jwks_uri: "%1$s/jwks"
        deployment_ids: ["*"]
    """
        .formatted(issuer, FakePlatform.CLIENT);
  }

  DemoWorld world() {
    return world;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  WireMockServer server() {
    return server;
  }

  /**
   * Goes through a launch up to the answer of its post, which is a redirect if all is well.
   *
   * @param claims put over those of a student's launch; an empty text takes one away
   */
  Visitor.Page post(Visitor visitor, Map<String, Object> claims) {
    Map<String, String> asked = login(visitor);
    Map<String, Object> all =
        new HashMap<>(platform.studentLaunch(asked.getOrDefault("nonce", ""), Instant.now()));
    all.putAll(claims);
    all.values().removeIf(""::equals);
    Map<String, String> fields =
        Map.of("id_token", platform.idToken(all), "state", asked.getOrDefault("state", ""));
    return visitor.submit(new Visitor.Form(world.tool().resolve("/lti/launch"), fields), address());
  }

  /** The page that a launch opens. */
  Visitor.Page launch(Visitor visitor, Map<String, Object> claims) {
    return visitor.follow(post(visitor, claims));
  }

  private Map<String, String> login(Visitor visitor) {
    Visitor.Page redirect =
        visitor.get(
            world
                .tool()
                .resolve(
                    "/lti/login?login_hint=7&iss=%s&client_id=%s&target_link_uri=%s"
                        .formatted(address(), FakePlatform.CLIENT, world.tool())));
    return Arrays.stream(URI.create(redirect.header("location")).getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  @Override
  public void close() {
    world.close();
    server.stop();
  }
}

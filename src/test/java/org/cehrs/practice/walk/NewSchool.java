package org.cehrs.practice.walk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.lti.FakePlatform;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A platform that wants to register the tool, with the answers that were captured from Moodle. */
final class NewSchool implements AutoCloseable {

  static final String DEPLOYMENT = "2";

  private static final JsonMapper JSON = new JsonMapper();
  private static final Path SAMPLES = Path.of("src/test/resources/registration");

  private final WireMockServer server;
  private final FakePlatform platform;
  private int registrations;

  private NewSchool(WireMockServer server) {
    this.server = server;
    this.platform = new FakePlatform("http://127.0.0.1:" + server.port());
  }

  static NewSchool open() {
    WireMockServer server =
        new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    server.start();
    NewSchool school = new NewSchool(server);
    school.reset();
    return school;
  }

  /** Says and takes what a Moodle does, and gives the next registration an id of its own. */
  void reset() {
    registrations++;
    server.resetAll();
    server.stubFor(get("/mod/lti/certs.php").willReturn(okJson(platform.jwks())));
    says(moodle());
    answers(
        200,
        sample("moodle_success.json")
            .path("response")
            .toString()
            .replace("SpHJBAhi4Fw30f9", client()));
  }

  /** The tool's id at this school. */
  String client() {
    return "client-" + registrations;
  }

  /** What this school says of itself, unless told otherwise. */
  ObjectNode moodle() {
    String captured = sample("moodle_success.json").path("openid_configuration").toString();
    return (ObjectNode) JSON.readTree(captured.replace("http://localhost:8090", issuer()));
  }

  void says(JsonNode configuration) {
    server.stubFor(
        get(urlPathEqualTo("/openid-configuration")).willReturn(okJson(configuration.toString())));
  }

  void answers(int status, String body) {
    server.stubFor(
        post("/mod/lti/openid-registration.php")
            .willReturn(aResponse().withStatus(status).withBody(body)));
  }

  String issuer() {
    return "http://127.0.0.1:" + server.port();
  }

  /** A tool that may call this school, though it is at a private address. */
  DemoWorld.Run trust() {
    String hosts = "127.0.0.1:%1$d,localhost:%1$d".formatted(server.port());
    return DemoWorld.Run.trusting("").with(Map.of("cehrs.trusted-hosts", hosts));
  }

  /** The address that the school's browser opens, as Moodle and Canvas make it from a link. */
  URI opened(String link, String token) {
    String configuration = issuer() + "/openid-configuration?registration_token=" + token;
    return URI.create(
        "%s%sopenid_configuration=%s&registration_token=%s"
            .formatted(link, link.contains("?") ? "&" : "?", encoded(configuration), token));
  }

  /** A token as Moodle makes them. */
  static String token(String scope) {
    String claims = "{\"sub\":\"x\",\"scope\":\"" + scope + "\"}";
    return "e30."
        + Base64.getUrlEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
        + ".c2ln";
  }

  /** The registrations that the tool has asked for. */
  List<LoggedRequest> asked() {
    return server.findAll(postRequestedFor(urlEqualTo("/mod/lti/openid-registration.php")));
  }

  WireMockServer server() {
    return server;
  }

  /** Goes through a launch up to its answer: a redirect if all is well. */
  Visitor.Page launch(DemoWorld world, String deployment) {
    Visitor visitor = new Visitor();
    Visitor.Page login =
        visitor.get(
            world
                .tool()
                .resolve(
                    "/lti/login?login_hint=7&iss=%s&client_id=%s&target_link_uri=%s"
                        .formatted(issuer(), client(), world.tool())));
    if (login.status() != 302) {
      return login;
    }
    Map<String, String> sent = query(URI.create(login.header("location")));
    String token = platform.idToken(claims(sent.getOrDefault("nonce", ""), deployment));
    return visitor.submit(
        new Visitor.Form(
            world.tool().resolve("/lti/launch"),
            Map.of("id_token", token, "state", sent.getOrDefault("state", ""))),
        URI.create(issuer()));
  }

  private Map<String, Object> claims(String nonce, String deployment) {
    Map<String, Object> claims = new HashMap<>(platform.studentLaunch(nonce, Instant.now()));
    claims.put("aud", client());
    claims.put("azp", client());
    claims.put(Claims.DEPLOYMENT_ID, deployment);
    return claims;
  }

  private static Map<String, String> query(URI address) {
    return Arrays.stream(address.getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  static JsonNode sample(String name) {
    try {
      return JSON.readTree(Files.readString(SAMPLES.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop();
  }
}

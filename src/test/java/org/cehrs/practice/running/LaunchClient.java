package org.cehrs.practice.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cehrs.practice.lti.FakePlatform;

/** Logs in and launches as fast as it goes: a platform and its browsers in one. */
public final class LaunchClient {

  private static final Pattern PARAMETER = Pattern.compile("([^&=?]+)=([^&]*)");

  /**
   * A login that was answered.
   *
   * @param cookie as a browser sends it back
   */
  public record Begun(String state, String nonce, String cookie) {}

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI tool;
  private final FakePlatform platform;

  public LaunchClient(URI tool, FakePlatform platform) {
    this.tool = tool;
    this.platform = platform;
  }

  public Begun begin() {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(login()));
    if (answer.statusCode() != 302) {
      throw new AssertionError("a login was answered " + answer.statusCode() + answer.body());
    }
    Map<String, String> asked = parameters(answer.headers().firstValue("location").orElseThrow());
    String cookie = answer.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
    return new Begun(asked.getOrDefault("state", ""), asked.getOrDefault("nonce", ""), cookie);
  }

  /** The address that begins a login. */
  public URI login() {
    return tool.resolve(
        "/lti/login?login_hint=7&target_link_uri=x&iss=%s&client_id=%s"
            .formatted(encoded(platform.registration().issuer()), FakePlatform.CLIENT));
  }

  /** The claims of a student's launch that answers a login, to be changed at will. */
  public Map<String, Object> claims(Begun login) {
    return new HashMap<>(platform.studentLaunch(login.nonce(), Instant.now()));
  }

  public HttpResponse<String> launch(Begun login, Map<String, Object> claims) {
    return launch(login, platform.idToken(claims));
  }

  public HttpResponse<String> launch(Begun login, String idToken) {
    return post(
        "/lti/launch",
        form(Map.of("id_token", idToken, "state", login.state())),
        "application/x-www-form-urlencoded",
        login.cookie());
  }

  public HttpResponse<String> post(String path, String body, String type, String cookie) {
    return send(
        HttpRequest.newBuilder(tool.resolve(path))
            .header("Content-Type", type)
            .header("Cookie", cookie)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  public static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static Map<String, String> parameters(String address) {
    Map<String, String> values = new HashMap<>();
    Matcher parameter = PARAMETER.matcher(address);
    while (parameter.find()) {
      values.put(parameter.group(1), URLDecoder.decode(parameter.group(2), StandardCharsets.UTF_8));
    }
    return values;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

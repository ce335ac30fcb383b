package org.cehrs.demolms;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser with cookies, which also answers a login initiation as the tool would. */
final class Visitor {

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Stage stage;

  Visitor(Stage stage) {
    this.stage = stage;
  }

  /** Presses a button of the front page. */
  Visitor signIn(String label) throws Exception {
    String login = label.toLowerCase(Locale.ROOT).replace(" ", "");
    HttpResponse<String> answer =
        post(
            "/sign-in",
            Map.of("person", login, "platform", stage.site().platform().identity().key()));
    if (answer.statusCode() != 303) {
      throw new AssertionError(answer.body());
    }
    return this;
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(at(path)));
  }

  HttpResponse<String> get(URI address) throws Exception {
    return get(address.toString());
  }

  HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(Form.encode(fields))));
  }

  /** The login initiation that a link's frame sends to the tool. */
  Form open(String link) throws Exception {
    return loginAt("/course/links/" + link + "/launch");
  }

  /** The login initiation that stands at a path. */
  Form loginAt(String path) throws Exception {
    return Form.in(get(path).body());
  }

  /** What the platform posts to the tool in the end. */
  Form launch(String link) throws Exception {
    return authenticate(request(open(link)));
  }

  /** What the platform posts to the tool after the login initiation at a path. */
  Form launchAt(String path) throws Exception {
    return authenticate(request(loginAt(path)));
  }

  Form authenticate(Map<String, String> request) throws Exception {
    return Form.in(get(stage.site().authorizationEndpoint() + "?" + Form.encode(request)).body());
  }

  /** A right authentication request for a login initiation. */
  Map<String, String> request(Form login) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("scope", "openid");
    fields.put("response_type", "id_token");
    fields.put("response_mode", "form_post");
    fields.put("prompt", "none");
    fields.put("client_id", login.field("client_id"));
    fields.put("redirect_uri", stage.tool().address() + "/lti/launch");
    fields.put("login_hint", login.field("login_hint"));
    fields.put("lti_message_hint", login.field("lti_message_hint"));
    fields.put("state", "state-1");
    fields.put("nonce", "nonce-1");
    return fields;
  }

  void forgetCookies() {
    cookies.clear();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    if (!cookies.isEmpty()) {
      String all =
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; "));
      request.header("Cookie", all);
    }
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return answer;
  }

  private URI at(String path) {
    return stage.lms().address().resolve(path);
  }
}

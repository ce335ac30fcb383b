package org.cehrs.demolms;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser with cookies, which also answers a login initiation as the tool would. */
final class Visitor {

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final Stage stage;

  Visitor(Stage stage) {
    this.stage = stage;
  }

  /** Presses a button of the front page. */
  Visitor signIn(String label) throws Exception {
    Matcher button =
        Pattern.compile("name=\"person\" value=\"([^\"]*)\"[^>]*>" + label + "</button>")
            .matcher(get("/").body());
    if (!button.find()) {
      throw new AssertionError("No button " + label);
    }
    post("/sign-in", Map.of("person", button.group(1)));
    return this;
  }

  HttpResponse<String> get(String path) throws Exception {
    return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
    var request =
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(Form.encode(fields)))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** The login initiation that a link's frame sends to the tool. */
  Form open(String link) throws Exception {
    return Form.in(get("/course/links/" + link + "/launch").body());
  }

  /** What the platform posts to the tool in the end. */
  Form launch(String link) throws Exception {
    return authenticate(request(open(link)));
  }

  Form authenticate(Map<String, String> request) throws Exception {
    return Form.in(get("/auth?" + Form.encode(request)).body());
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

  private URI at(String path) {
    return stage.lms().address().resolve(path);
  }
}

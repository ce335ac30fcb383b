package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.cehrs.practice.lti.FakePlatform;
import org.cehrs.practice.running.LaunchClient;

/** Logins of a registered platform with one field that is not as it should be. */
final class BrokenLogins {

  private static final String STOP = "/lti/login/storage";

  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "\u0000",
          "\u202e%s%n",
          "\r\nSet-Cookie: a=b",
          "http://[",
          "//evil.example",
          "$X.y",
          "%zz",
          "{}{state}",
          "\ud83d\ude00".repeat(200),
          "x".repeat(3_000),
          "x".repeat(9_000));

  private final LaunchClient client;
  private final URI tool;
  private final String platform;
  private final Random chance;
  private final Map<String, String> valid;
  private int sentOn;
  private int stopped;
  private int refused;

  BrokenLogins(LaunchClient client, URI tool, FakePlatform platform, Random chance) {
    this.client = client;
    this.tool = tool;
    this.platform = platform.registration().authorizationEndpoint().toString();
    this.chance = chance;
    this.valid =
        new TreeMap<>(
            Map.of(
                "iss", platform.registration().issuer(),
                "login_hint", "535fa085+ff",
                "target_link_uri", tool + "/lti/launch?exam=full",
                "client_id", FakePlatform.CLIENT,
                "lti_message_hint", "{\"cmid\":3,\"launchid\":\"a & b\"}",
                "lti_deployment_id", "42:aa",
                "deployment_id", "42:aa",
                "lti_storage_target", "_parent"));
  }

  /** Sends one; whoever is not refused is led to the platform, by the stop where one is made. */
  void send() {
    HttpResponse<String> answer = begin(chance.nextBoolean() ? "?" : "");
    String location = answer.headers().firstValue("location").orElse("");
    if (location.startsWith(STOP)) {
      stopped++;
      answer = stop(location);
      location = answer.headers().firstValue("location").orElse("");
    }
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 302, 400, 401, 413, 414, 431);
    if (answer.statusCode() == 302) {
      sentOn++;
      assertThat(location).startsWith(platform + "?");
    } else if (answer.statusCode() != 200) {
      refused++;
    }
    assertThat(answer.headers().allValues("set-cookie"))
        .noneMatch(cookie -> cookie.contains("Path=/s/"));
  }

  /** That none of the ways through a login was left out. */
  void assertVaried(int sent) {
    assertThat(List.of(sentOn, stopped, refused)).allMatch(times -> times > sent / 20);
  }

  private HttpResponse<String> begin(String query) {
    String form = form();
    HttpRequest.Builder request =
        query.isEmpty()
            ? HttpRequest.newBuilder(tool.resolve("/lti/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
            : HttpRequest.newBuilder(tool.resolve("/lti/login" + query + form));
    return client.send(framed(request));
  }

  /** With the state of the login, or with one that differs in a character. */
  private HttpResponse<String> stop(String location) {
    String way = chance.nextInt(3) == 0 ? location.replaceFirst("state=.", "state=_") : location;
    return client.send(framed(HttpRequest.newBuilder(tool.resolve(way))));
  }

  private HttpRequest.Builder framed(HttpRequest.Builder request) {
    return chance.nextBoolean() ? request.header("Sec-Fetch-Dest", "iframe") : request;
  }

  private String form() {
    Map<String, String> fields = new TreeMap<>(valid);
    String field = new ArrayList<>(valid.keySet()).get(chance.nextInt(valid.size()));
    String value = valid.getOrDefault(field, "");
    switch (chance.nextInt(4)) {
      case 0 -> fields.remove(field);
      case 1 -> fields.put(field, ODD.get(chance.nextInt(ODD.size())));
      case 2 -> fields.put(field, value + (char) chance.nextInt(0x2fff));
      default -> {
        return LaunchClient.form(fields) + "&" + LaunchClient.form(Map.of(field, value));
      }
    }
    return LaunchClient.form(fields);
  }
}

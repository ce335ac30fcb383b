package org.cehrs.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cehrs.practice.running.LaunchClient;

/** Somebody who sits in front of a full exam and answers. */
final class Student {

  private static final String CUSTOM = "https://purl.imsglobal.org/spec/lti/claim/custom";
  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_session\" value=\"([^\"]+)\"");
  private static final String BODY = "{\"clientId\":\"";
  private static final int POSITIONS = 125;

  private final String head;
  private final String page = UUID.randomUUID().toString();
  private int saves;

  private Student(URI tool, String path, String cookie) {
    String origin = tool.getScheme() + "://" + tool.getRawAuthority();
    this.head =
        String.join(
            "\r\n",
            "POST " + path + "/events HTTP/1.1",
            "Host: " + tool.getRawAuthority(),
            "Origin: " + origin,
            "X-CEHRS-Session: 1",
            "Cookie: " + cookie,
            "Content-Type: application/json",
            "Content-Length: ");
  }

  /** Launches and starts the exam, as a browser does. */
  static Student start(URI tool, LaunchClient launches) {
    LaunchClient.Begun login = launches.begin();
    Map<String, Object> claims = launches.claims(login);
    claims.put("sub", UUID.randomUUID().toString());
    claims.put(CUSTOM, Map.of("exam", "full"));
    HttpResponse<String> launched = launches.launch(login, claims);
    URI home = tool.resolve(header(launched, "location"));
    String cookie = header(launched, "set-cookie").split(";", 2)[0];
    String started = header(launches.send(startPost(tool, home, cookie, launches)), "location");
    String path = started.replaceFirst("/attempts/", "/api/attempts/");
    return new Student(tool, path, cookie);
  }

  private static HttpRequest.Builder startPost(
      URI tool, URI home, String cookie, LaunchClient launches) {
    String page = launches.send(HttpRequest.newBuilder(home).header("Cookie", cookie)).body();
    Matcher token = FORM_TOKEN.matcher(page);
    if (!token.find()) {
      throw new IllegalStateException("no start page:\n" + page);
    }
    String form = LaunchClient.form(Map.of("_session", token.group(1), "exam", "full"));
    return HttpRequest.newBuilder(home.resolve("attempts"))
        .header("Cookie", cookie)
        .header("Origin", tool.getScheme() + "://" + tool.getRawAuthority())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form));
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer
        .headers()
        .firstValue(name)
        .orElseThrow(() ->
            new IllegalStateException(answer.statusCode() + " without " + name + answer.body()));
  }

  /** The next answer as a request. */
  byte[] nextSave() {
    saves++;
    String body =
        BODY
            + page
            + "\",\"clientSeq\":"
            + saves
            + ",\"position\":"
            + (1 + saves % POSITIONS)
            + ",\"kind\":\"answer\",\"content\":\""
            + (char) ('a' + saves % 4)
            + "\"}";
    return (head + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1);
  }
}

package org.cehrs.demolms;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.cehrs.demolms.moodle.Moodle;
import org.cehrs.demolms.platform.Identity;
import org.cehrs.demolms.platform.Thing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks the demo what a real Moodle was asked once, with the ids of the demo in their places. */
final class MoodleReplay implements AutoCloseable {

  private static final String SCORE = "application/vnd.ims.lis.v1.score+json";
  private static final Pattern ITEM = Pattern.compile("/lineitems/([0-9]+)/");
  private static final Pattern USER = Pattern.compile("user_id=([0-9]+)");

  private final Stage stage;
  private final Identity moodle = new Moodle().identity();
  private final Map<String, String> users = new LinkedHashMap<>();
  private final Map<String, String> items = new LinkedHashMap<>();
  private final String token;

  MoodleReplay() throws Exception {
    stage = new Stage(new Moodle());
    token = stage.token();
    IntStream.rangeClosed(1, 5)
        .forEach(n -> users.put(String.valueOf(n + 4), id(Thing.PERSON, "Student " + n)));
    users.put("3", id(Thing.PERSON, "Teacher"));
    items.put("15", id(Thing.LINE_ITEM, "1"));
    items.put("14", id(Thing.LINE_ITEM, "2"));
  }

  @Override
  public void close() {
    stage.close();
  }

  Stage stage() {
    return stage;
  }

  String user(String recorded) {
    return users.getOrDefault(recorded, recorded);
  }

  String token() {
    return token;
  }

  /** Notes that a recorded line item is this one here. */
  void isItem(String recordedAddress, String address) {
    items.put(itemIn(recordedAddress), itemIn(address));
  }

  /** A recorded path, as it would be here. */
  URI address(String recorded) {
    String path =
        recorded
            .replace("services.php/2/", "services.php/" + id(Thing.COURSE, "1") + "/")
            .replace("CourseSection/2/", "CourseSection/" + id(Thing.COURSE, "1") + "/")
            .replace("bindings/1/", "bindings/" + stage.site().deploymentId() + "/")
            .replace("type_id=1", "type_id=" + stage.site().deploymentId())
            .replace("rlid=1", "rlid=" + id(Thing.RESOURCE_LINK, "full"))
            .replace("link_id=2", "link_id=" + id(Thing.RESOURCE_LINK, "diagnostic"));
    path = ITEM.matcher(path).replaceAll(match -> "/lineitems/" + item(match.group(1)) + "/");
    path = USER.matcher(path).replaceAll(match -> "user_id=" + user(match.group(1)));
    return stage.lms().address().resolve("/moodle" + path.replaceFirst("^/mod", "/mod"));
  }

  HttpResponse<String> ask(JsonNode recorded, String withToken) throws Exception {
    String method = text(recorded, "method", "GET");
    String body = text(recorded, "body", "");
    return stage.call(
        address(recorded.get("url").stringValue()),
        withToken,
        request -> {
          header(request, "Accept", text(recorded, "accept", ""));
          header(request, "Content-Type", text(recorded, "contentType", ""));
          return request.method(
              method,
              body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(here(body)));
        });
  }

  HttpResponse<String> get(String path) throws Exception {
    return stage.call(address(path), token, request -> request.GET());
  }

  /** Posts a recorded score. */
  HttpResponse<String> post(JsonNode one, String withToken) throws Exception {
    String name = one.get("case").stringValue();
    String item = name.startsWith("standalone") ? "27" : "15";
    String query = name.equals("no type_id query") ? "" : "?type_id=1";
    String type =
        switch (name) {
          case "ctype application/json" -> "application/json";
          case "ctype LI" -> "application/vnd.ims.lis.v2.lineitem+json";
          case "ctype score;charset" -> SCORE + "; charset=utf-8";
          default -> SCORE;
        };
    return stage.call(
        address("/mod/lti/services.php/2/lineitems/" + item + "/lineitem/scores" + query),
        withToken,
        request ->
            request
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(score(one.get("request")))));
  }

  /** Makes a line item and answers its address. */
  String makeItem(String label, double maximum) throws Exception {
    return makeItem(Map.of("label", label, "scoreMaximum", maximum));
  }

  /** Makes a line item for a link. */
  String makeItem(String label, double maximum, String linkId) throws Exception {
    return makeItem(Map.of("label", label, "scoreMaximum", maximum, "resourceLinkId", linkId));
  }

  private String makeItem(Map<String, Object> item) throws Exception {
    var made =
        stage.call(
            address("/mod/lti/services.php/2/lineitems?type_id=1"),
            token,
            Stage.sending("POST", "application/vnd.ims.lis.v2.lineitem+json", item));
    return Stage.json(made).get("id").stringValue();
  }

  /** Status, content type and the fields of the body. A line item that was made is noted. */
  void compare(SoftAssertions alike, JsonNode one, HttpResponse<String> answer) {
    JsonNode recorded = one.get("answer");
    String name = one.get("case").stringValue();
    String body = recorded.get("body").stringValue();
    alike.assertThat(answer.statusCode()).as(name).isEqualTo(recorded.get("status").intValue());
    alike
        .assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .as(name)
        .isEqualTo(recorded.get("contentType").stringValue());
    alike.assertThat(form(answer.body())).as(name).isEqualTo(form(body));
    if (answer.statusCode() == 201) {
      isItem(
          Sample.parse(body).get("id").stringValue(), Stage.json(answer).get("id").stringValue());
    }
  }

  /** The fields of JSON, or what kind of text it is. */
  private static Object form(String body) {
    if (body.startsWith("{") || body.startsWith("[")) {
      return Sample.shape(Sample.parse(body));
    }
    return body.isEmpty() ? "nothing" : "a web page";
  }

  private String score(JsonNode recorded) {
    if (recorded.isString()) {
      return recorded.stringValue();
    }
    ObjectNode score = ((ObjectNode) recorded).deepCopy();
    if (score.has("userId")) {
      score.put("userId", user(score.get("userId").asString()));
    }
    return score.toString();
  }

  private String here(String body) {
    return body.replace(
        "\"resourceLinkId\": \"2\"",
        "\"resourceLinkId\": \"" + id(Thing.RESOURCE_LINK, "diagnostic") + "\"");
  }

  private String item(String recorded) {
    return items.getOrDefault(recorded, recorded);
  }

  private static String itemIn(String address) {
    return ITEM.matcher(address).results().findFirst().orElseThrow().group(1);
  }

  private String id(Thing thing, String name) {
    return moodle.id(thing, name);
  }

  private static void header(HttpRequest.Builder request, String name, String value) {
    if (!value.isEmpty()) {
      request.header(name, value);
    }
  }

  private static String text(JsonNode json, String name, String otherwise) {
    return json.has(name) ? json.get(name).stringValue() : otherwise;
  }
}

package org.cehrs.demolms.http;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** An answer; nothing of it is kept by browsers or proxies unless {@code Cache-Control} says so. */
public record Response(int status, Map<String, String> headers, String body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Response {
    headers = Map.copyOf(headers);
  }

  public static Response text(int status, String text) {
    return of(status, "text/plain; charset=utf-8", text + "\n");
  }

  public static Response html(Html page) {
    return of(200, "text/html; charset=utf-8", page.markup());
  }

  public static Response json(int status, Object value) {
    return json(status, "application/json", value);
  }

  public static Response json(int status, String mediaType, Object value) {
    return of(status, mediaType, JSON.writeValueAsString(value));
  }

  /** An answer whose body is already written. */
  public static Response of(int status, String contentType, String body) {
    return empty(status).with("Content-Type", contentType).withBody(body);
  }

  public static Response empty(int status) {
    return new Response(status, Map.of("Cache-Control", "no-store"), "");
  }

  /** Sends the browser on with a GET. */
  public static Response seeOther(String location) {
    return empty(303).with("Location", location);
  }

  public Response with(String header, String value) {
    var changed = new LinkedHashMap<>(headers);
    changed.put(header, value);
    return new Response(status, changed, body);
  }

  private Response withBody(String text) {
    return new Response(status, headers, text);
  }
}

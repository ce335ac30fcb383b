package org.cehrs.demolms.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request, read whole.
 *
 * @param headers by lower-case name
 * @param variables the named segments of the matched path
 */
public record Request(
    String method,
    URI uri,
    Map<String, List<String>> headers,
    Map<String, String> variables,
    String body) {

  private static final String FORM = "application/x-www-form-urlencoded";

  public Request {
    headers = Map.copyOf(headers);
    variables = Map.copyOf(variables);
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** A named segment that the route's path declares. */
  public String variable(String name) {
    return Optional.ofNullable(variables.get(name)).orElseThrow();
  }

  public Parameters query() {
    return Parameters.parse(Optional.ofNullable(uri.getRawQuery()).orElse(""));
  }

  public boolean isForm() {
    return mediaType().equals(FORM);
  }

  /** The posted form; any other content type is refused. */
  public Parameters form() {
    if (!isForm()) {
      throw Refused.because(
          415, "Expected Content-Type " + FORM + ", got \"" + mediaType() + "\".");
    }
    return Parameters.parse(body);
  }

  /** The content type without its parameters, in lower case; empty where none was sent. */
  public String mediaType() {
    return header("Content-Type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** The value of a cookie. */
  public Optional<String> cookie(String name) {
    return headers.getOrDefault("cookie", List.of()).stream()
        .flatMap(line -> List.of(line.split(";")).stream())
        .map(pair -> pair.strip().split("=", 2))
        .filter(pair -> pair.length == 2 && pair[0].equals(name))
        .map(pair -> pair[1])
        .findFirst();
  }

  Request matched(Map<String, String> found) {
    return new Request(method, uri, headers, found, body);
  }
}

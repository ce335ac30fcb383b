package org.cehrs.demolms.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Parameters of a query or a form, in their order. */
public record Parameters(Map<String, String> values) {

  public Parameters {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Refuses a repeated parameter, as OAuth 2.0 (RFC 6749, 3.1) asks, and broken percent signs. */
  static Parameters parse(String encoded) {
    var found = new LinkedHashMap<String, String>();
    for (String pair : encoded.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      String name = decode(parts[0]);
      if (!name.isEmpty() && found.put(name, parts.length == 2 ? decode(parts[1]) : "") != null) {
        throw Refused.because(400, "The parameter " + name + " was sent twice.");
      }
    }
    return new Parameters(found);
  }

  /** A parameter that is there and not blank. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  /** These parameters with one of them set anew. */
  public Parameters with(String name, String value) {
    var changed = new LinkedHashMap<>(values);
    changed.put(name, value);
    return new Parameters(changed);
  }

  /** These parameters but for one of them. */
  public Parameters without(String name) {
    var changed = new LinkedHashMap<>(values);
    changed.remove(name);
    return new Parameters(changed);
  }

  /** A positive number; empty where the parameter is absent. */
  public Optional<Integer> positive(String name) {
    return get(name).map(text -> positive(name, text));
  }

  public String encoded() {
    List<String> pairs = new ArrayList<>();
    values.forEach((name, value) -> pairs.add(encode(name) + "=" + encode(value)));
    return pairs.stream().collect(Collectors.joining("&"));
  }

  private static int positive(String name, String text) {
    if (!text.matches("[1-9][0-9]{0,5}")) {
      throw Refused.because(400, name + " must be a positive number, got \"" + text + "\".");
    }
    return Integer.parseInt(text);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException broken) {
      throw Refused.because(400, "A parameter is not well encoded: " + broken.getMessage());
    }
  }
}

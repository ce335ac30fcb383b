package org.cehrs.demolms.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path whose segments may be variables, as in <code>/items/{item}/scores</code>. */
public record PathTemplate(String text) {

  /** The variables' values where the path, still percent-encoded, has this shape. */
  Optional<Map<String, String>> match(String rawPath) {
    List<String> wanted = List.of(text.split("/", -1));
    List<String> given = List.of(rawPath.split("/", -1));
    if (wanted.size() != given.size()) {
      return Optional.empty();
    }
    var found = new HashMap<String, String>();
    for (int i = 0; i < wanted.size(); i++) {
      if (isVariable(wanted.get(i)) && !given.get(i).isEmpty()) {
        found.put(nameOf(wanted.get(i)), URLDecoder.decode(given.get(i), UTF_8));
      } else if (!wanted.get(i).equals(given.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }

  /** This path with its variables set to values that need no encoding. */
  public String filled(Map<String, String> values) {
    String path = text;
    for (Map.Entry<String, String> value : values.entrySet()) {
      path = path.replace("{" + value.getKey() + "}", value.getValue());
    }
    return path;
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  private static String nameOf(String segment) {
    return segment.substring(1, segment.length() - 1);
  }
}

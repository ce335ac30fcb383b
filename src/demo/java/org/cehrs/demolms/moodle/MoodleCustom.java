package org.cehrs.demolms.moodle;

import java.util.Map;
import java.util.stream.Collectors;
import org.cehrs.demolms.http.JsonObject;
import org.cehrs.demolms.tokens.TokenFault;

/** Custom parameters, which Moodle writes into one field of its form, a line for each. */
final class MoodleCustom {

  private MoodleCustom() {}

  /** Numbers and truth values become texts; over an object PHP stumbles. */
  static void refuseObjects(JsonObject item) {
    boolean hasObject =
        item.optionalObject("custom").stream()
            .flatMap(custom -> custom.values().values().stream())
            .anyMatch(Map.class::isInstance);
    if (hasObject) {
      throw new TokenFault(
          TokenFault.Kind.CLAIM,
          "Exception - Object of class stdClass could not be converted to string");
    }
  }

  /** As the field is read again: a line break ends a value, and a line without = says nothing. */
  static Map<String, String> reread(Map<String, String> custom) {
    return custom.entrySet().stream()
        .flatMap(field -> (field.getKey() + "=" + field.getValue()).lines())
        .map(line -> line.split("=", 2))
        .filter(parts -> parts.length == 2)
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (first, last) -> last));
  }
}

package org.cehrs.demolms.moodle;

import java.util.Optional;
import org.cehrs.demolms.http.JsonObject;

/** Numbers as PHP takes and writes them. */
final class MoodleNumbers {

  private MoodleNumbers() {}

  /** A number or a text that is one. */
  static Optional<Double> read(JsonObject body, String name) {
    Object value = body.values().getOrDefault(name, "");
    String text = value.toString();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("-?[0-9]+(\\.[0-9]+)?(E[0-9]+)?")) {
      throw body.refused(name + " must be a number");
    }
    return Optional.of(Double.parseDouble(text));
  }

  /** Without a fraction where there is none. */
  static Number write(double number) {
    if (number == Math.rint(number)) {
      return (long) number;
    }
    return number;
  }
}

package org.cehrs.practice.bankfiles;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The names under which the files write a set of values, in a fixed order. */
final class Names {

  private Names() {}

  static Map<String, Boolean> yesOrNo() {
    Map<String, Boolean> names = new LinkedHashMap<>();
    names.put("true", true);
    names.put("false", false);
    return names;
  }

  /** Values written in small letters. */
  static <E extends Enum<E>> Map<String, E> small(E[] values) {
    Map<String, E> names = new LinkedHashMap<>();
    for (E value : values) {
      names.put(value.name().toLowerCase(Locale.ROOT), value);
    }
    return names;
  }

  /** Values written in capitals. */
  static <E extends Enum<E>> Map<String, E> capital(E[] values) {
    Map<String, E> names = new LinkedHashMap<>();
    for (E value : values) {
      names.put(value.name(), value);
    }
    return names;
  }
}

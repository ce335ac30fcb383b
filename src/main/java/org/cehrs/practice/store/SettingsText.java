package org.cehrs.practice.store;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.cehrs.practice.exam.link.LinkSettings;
import org.cehrs.practice.exam.link.LinkText;
import org.jspecify.annotations.Nullable;

/** A link's settings in one column: its custom parameters as {@code name=value;name=value}. */
final class SettingsText {

  private SettingsText() {}

  static String write(LinkSettings settings) {
    return LinkText.write(settings).entrySet().stream()
        .map(pair -> pair.getKey() + "=" + pair.getValue())
        .collect(Collectors.joining(";"));
  }

  /** Of a row from before there were settings, the defaults. */
  static LinkSettings read(@Nullable String text) {
    if (text == null) {
      return LinkSettings.DEFAULT;
    }
    return switch (LinkText.read(pairs(text))) {
      case LinkText.Reading.Read(var link) -> link.settings();
      case LinkText.Reading.Unknown(var faults) ->
          throw new IllegalStateException("stored settings hold " + faults);
    };
  }

  private static Map<String, String> pairs(String text) {
    return Arrays.stream(text.split(";", -1))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }
}

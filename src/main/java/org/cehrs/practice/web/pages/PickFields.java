package org.cehrs.practice.web.pages;

import java.util.List;
import java.util.Map;
import org.cehrs.practice.exam.link.LinkSettings;
import org.cehrs.practice.exam.link.LinkText;

/**
 * The picker's form as a teacher filled it in, right or wrong.
 *
 * @param exams codes of the chosen exams
 * @param texts all other fields by name
 */
public record PickFields(List<String> exams, Map<String, String> texts) {

  public static final String NAME = "name";
  public static final String ZONE = "zone";

  /** Every field but the exams. */
  public static final List<String> NAMES =
      List.of(
          NAME,
          LinkText.TIMING,
          LinkText.ATTEMPTS,
          LinkText.COUNTS,
          LinkText.GRADEBOOK,
          LinkText.RESULTS,
          LinkText.EXPLANATIONS,
          LinkText.OPENS,
          LinkText.CLOSES,
          ZONE);

  public PickFields {
    exams = List.copyOf(exams);
    texts = Map.copyOf(texts);
  }

  /** The form before anybody touched it. */
  public static PickFields fresh(String name) {
    Map<String, String> texts = new java.util.HashMap<>(LinkText.write(LinkSettings.DEFAULT));
    texts.remove(LinkText.ATTEMPTS);
    texts.put(NAME, name);
    return new PickFields(List.of(), texts);
  }

  public String text(String name) {
    return texts.getOrDefault(name, "");
  }
}

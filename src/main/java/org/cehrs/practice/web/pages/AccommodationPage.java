package org.cehrs.practice.web.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form that sets what one student is granted.
 *
 * @param time the chosen option: a factor such as {@code 1.5}, {@code custom} or {@code untimed}
 * @param factor as typed; counts for {@code custom}
 * @param breaks minutes as typed
 * @param problems what is to be mended before it can be saved, by field; empty at first
 */
public record AccommodationPage(
    Visit visit,
    AccommodationsPage.Student student,
    String time,
    String factor,
    String breaks,
    Map<String, String> problems)
    implements Page {

  /** The factors that most are granted. */
  public static final List<String> USUAL = List.of("1", "1.25", "1.5", "2");

  public Optional<String> problem(String field) {
    return Optional.ofNullable(problems.get(field));
  }
}

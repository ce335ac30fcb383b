package org.cehrs.practice.web.pages;

import java.util.List;
import java.util.Map;

/**
 * What a choice would place in the course.
 *
 * @param facts settings in words, by their labels, in the form's order
 * @param fields go along, to be placed or changed
 */
public record PreviewPage(
    Visit visit, List<Entry> entries, Map<String, String> facts, PickFields fields)
    implements Page {

  /**
   * One link.
   *
   * @param column what the gradebook gets, in words
   * @param place where it opens, in words
   */
  public record Entry(String title, String text, String column, String place) {}

  public PreviewPage {
    entries = List.copyOf(entries);
  }
}

package org.cehrs.practice.lti.deeplinking;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cehrs.practice.lti.services.NewLineItem;

/**
 * A link for a course (Deep Linking 2.0, clause 3.2: {@code ltiResourceLink}).
 *
 * @param custom comes back with every launch of the link; Moodle keeps one parameter a line
 * @param lineItem empty where the link has no column in the gradebook
 * @param newTab whether the link wants a tab of its own
 * @param opens from when the course is to show the link
 * @param due until when the course expects work
 */
public record LinkItem(
    URI url,
    String title,
    String text,
    Map<String, String> custom,
    Optional<NewLineItem> lineItem,
    boolean newTab,
    Optional<Instant> opens,
    Optional<Instant> due) {

  public LinkItem {
    custom = Map.copyOf(custom);
    custom.forEach((name, value) -> {
      if ((name + value).chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException("custom parameter " + name + " has control characters");
      }
    });
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", "ltiResourceLink");
    json.put("url", url.toString());
    json.put("title", title);
    json.put("text", text);
    json.put("custom", custom);
    lineItem.ifPresent(column -> json.put("lineItem", json(column)));
    if (newTab) {
      json.put("window", Map.of("targetName", "_blank"));
    }
    opens.ifPresent(time -> json.put("available", Map.of("startDateTime", time.toString())));
    due.ifPresent(time -> json.put("submission", Map.of("endDateTime", time.toString())));
    return json;
  }

  private static Map<String, Object> json(NewLineItem column) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("label", column.label());
    json.put("scoreMaximum", number(column.scoreMaximum()));
    json.put("resourceId", column.resourceId());
    json.put("tag", column.tag());
    return json;
  }

  /** Moodle refuses 500.0. */
  private static Number number(double value) {
    if (value == Math.rint(value)) {
      return (long) value;
    }
    return value;
  }
}

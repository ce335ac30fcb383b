package org.cehrs.demolms.services;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.http.JsonObject;
import org.cehrs.demolms.platform.ServiceAddresses;

/** What one product does its own way with line items. */
public interface LineItemHabits {

  /**
   * Reads what a tool wants a line item to be.
   *
   * @param random 32 hexadecimal digits for what the platform adds
   */
  default LineItem.Content read(JsonObject body, String random) {
    String label = body.text("label");
    int longest = 255;
    if (label.length() > longest) {
      throw body.refused("label is longer than " + longest + " characters");
    }
    return new LineItem.Content(
        label,
        body.positive("scoreMaximum"),
        body.optionalText("resourceLinkId"),
        body.optionalText("resourceId"),
        body.optionalText("tag"),
        Optional.empty());
  }

  /** A line item as lists and reads show it. */
  default Map<String, Object> json(LineItem item, ServiceAddresses addresses) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", addresses.lineItem(item.id()).toString());
    json.put("label", item.label());
    json.put("scoreMaximum", item.scoreMaximum());
    item.content().resourceLinkId().ifPresent(id -> json.put("resourceLinkId", id));
    item.content().resourceId().ifPresent(id -> json.put("resourceId", id));
    item.content().tag().ifPresent(tag -> json.put("tag", tag));
    return json;
  }

  /** A line item as it is shown to whoever has just written it. */
  default Map<String, Object> written(LineItem item, ServiceAddresses addresses, JsonObject body) {
    return json(item, addresses);
  }

  /** Whether a tool may remove a line item that came with its link. */
  default boolean removesCoupled() {
    return false;
  }

  /** What a changed maximum does to a course's grades. */
  default void rescale(Course course, LineItem changed, Instant now) {}
}

package org.cehrs.demolms.moodle;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.course.Score;
import org.cehrs.demolms.http.JsonObject;
import org.cehrs.demolms.platform.ServiceAddresses;
import org.cehrs.demolms.services.LineItemHabits;
import org.cehrs.demolms.services.ServiceFault;

/** Takes any maximum that its database can hold. */
final class MoodleLineItems implements LineItemHabits {

  private static final int LONGEST_LABEL = 255;
  private static final double TOO_MUCH = 1e5;

  @Override
  public LineItem.Content read(JsonObject body, String random) {
    String label = body.text("label");
    double maximum =
        MoodleNumbers.read(body, "scoreMaximum")
            .orElseThrow(() -> body.refused("scoreMaximum is missing"));
    if (label.length() > LONGEST_LABEL || maximum >= TOO_MUCH) {
      throw new ServiceFault(ServiceFault.Kind.VALUE, "too long or too much for the database");
    }
    return new LineItem.Content(
        label,
        maximum,
        body.optionalText("resourceLinkId"),
        body.optionalText("resourceId"),
        body.optionalText("tag"),
        Optional.empty());
  }

  @Override
  public Map<String, Object> json(LineItem item, ServiceAddresses addresses) {
    LineItem.Content content = item.content();
    var json = new LinkedHashMap<String, Object>();
    json.put("id", addresses.lineItem(item.id()).toString());
    json.put("label", item.label());
    json.put("scoreMaximum", MoodleNumbers.write(item.scoreMaximum()));
    json.put("resourceId", content.resourceId().orElse(""));
    json.put("tag", content.tag().orElse(""));
    content
        .resourceLinkId()
        .ifPresent(id -> {
          json.put("resourceLinkId", id);
          json.put("ltiLinkId", id);
        });
    return json;
  }

  /** What was sent comes back as it was, with an id. */
  @Override
  public Map<String, Object> written(LineItem item, ServiceAddresses addresses, JsonObject body) {
    var json = new LinkedHashMap<>(body.values());
    json.put("id", addresses.lineItem(item.id()).toString());
    return json;
  }

  @Override
  public boolean removesCoupled() {
    return true;
  }

  /**
   * A new maximum gives a real 0 to everybody who had no grade in the column of a link; in another
   * one Moodle has no row for them yet.
   */
  @Override
  public void rescale(Course course, LineItem changed, Instant now) {
    if (changed.content().resourceLinkId().isEmpty()) {
      return;
    }
    for (Person student : course.students()) {
      if (course.gradebook().grade(changed, student).isEmpty()) {
        var zero = new Score(0, changed.scoreMaximum(), now, List.of());
        course.gradebook().keep(changed, student, zero);
      }
    }
  }
}

package org.cehrs.demolms.canvas;

import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.http.JsonObject;
import org.cehrs.demolms.platform.Digest;
import org.cehrs.demolms.platform.ServiceAddresses;
import org.cehrs.demolms.platform.Thing;
import org.cehrs.demolms.services.LineItemHabits;

/** A line item of no link gets an assignment of its own, which nobody can launch. */
final class CanvasLineItems implements LineItemHabits {

  private static final String SUBMISSION_TYPE =
      "https://canvas.instructure.com/lti/submission_type";

  @Override
  public LineItem.Content read(JsonObject body, String random) {
    LineItem.Content content = LineItemHabits.super.read(body, random);
    return content.resourceLinkId().isPresent()
        ? content
        : content.ofLink(Digest.of(Thing.RESOURCE_LINK, random).uuid());
  }

  @Override
  public Map<String, Object> written(LineItem item, ServiceAddresses addresses, JsonObject body) {
    Map<String, Object> json = json(item, addresses);
    Optional.ofNullable(body.values().get(SUBMISSION_TYPE))
        .ifPresent(type -> json.put(SUBMISSION_TYPE, type));
    return json;
  }
}

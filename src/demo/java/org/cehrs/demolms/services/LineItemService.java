package org.cehrs.demolms.services;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.http.JsonObject;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.Thing;
import org.cehrs.demolms.platform.TimeAndChance;

/** Line items: list, make, read, replace, remove (Assignment and Grade Services 2.0, 3.2). */
public final class LineItemService {

  private final ServiceHabits habits;
  private final LineItemHabits itemHabits;
  private final Negotiation negotiation;
  private final TimeAndChance world;

  public LineItemService(ServiceHabits habits, LineItemHabits itemHabits, TimeAndChance world) {
    this.habits = habits;
    this.itemHabits = itemHabits;
    this.negotiation = new Negotiation(habits);
    this.world = world;
  }

  public Response list(Call call) {
    negotiation.requireAccepted(MediaType.LINE_ITEMS, call.request());
    List<LineItem> wanted =
        call.course().lineItems().all().stream()
            .filter(item -> item.clientId().equals(call.tool().clientId()))
            .filter(item -> isWanted(item, call))
            .toList();
    Page<LineItem> page = habits.itemsPage(wanted, call);
    List<Map<String, Object>> items =
        page.items().stream().map(item -> itemHabits.json(item, call.addresses())).toList();
    return page.linked(Response.json(200, habits.contentType(MediaType.LINE_ITEMS), items));
  }

  public Response create(Call call) {
    JsonObject body = body(call);
    LineItem.Content content = itemHabits.read(body, world.secret());
    body.optionalText("resourceLinkId").ifPresent(id -> refuseUnknownLink(id, call.course()));
    // Never an id of an earlier run: a tool that kept one must notice that its item is gone.
    String id = call.addresses().platform().identity().id(Thing.LINE_ITEM, world.secret());
    var item = new LineItem(id, call.tool().clientId(), content, false);
    call.course().lineItems().put(item);
    return answer(201, itemHabits.written(item, call.addresses(), body));
  }

  public Response read(Call call) {
    negotiation.requireAccepted(MediaType.LINE_ITEM, call.request());
    return answer(200, itemHabits.json(call.item(), call.addresses()));
  }

  public Response replace(Call call) {
    LineItem old = call.item();
    JsonObject body = body(call);
    LineItem.Content content = itemHabits.read(body, world.secret());
    Optional<String> link = body.optionalText("resourceLinkId");
    if (link.isPresent() && !link.equals(old.content().resourceLinkId())) {
      throw body.refused("a line item stays with its resource link");
    }
    var changed =
        new LineItem(old.id(), old.clientId(), content.onLinkOf(old.content()), old.coupled());
    call.course().lineItems().put(changed);
    if (changed.scoreMaximum() != old.scoreMaximum()) {
      itemHabits.rescale(call.course(), changed, world.now());
    }
    return answer(200, itemHabits.written(changed, call.addresses(), body));
  }

  public Response remove(Call call) {
    LineItem item = call.item();
    if (item.coupled() && !itemHabits.removesCoupled()) {
      throw new ServiceFault(
          ServiceFault.Kind.COUPLED,
          "This line item came with its link; only the tool's own may go.");
    }
    call.course().lineItems().remove(item.id());
    call.course().gradebook().forget(item);
    return Response.empty(204);
  }

  private JsonObject body(Call call) {
    negotiation.requireSent(MediaType.LINE_ITEM, call.request());
    return JsonObject.parse(
        call.request().body(), reason -> new ServiceFault(ServiceFault.Kind.BODY, reason));
  }

  private static boolean isWanted(LineItem item, Call call) {
    LineItem.Content content = item.content();
    return matches(call, "resource_link_id", content.resourceLinkId())
        && matches(call, "resource_id", content.resourceId())
        && matches(call, "tag", content.tag());
  }

  private static boolean matches(Call call, String filter, Optional<String> value) {
    return call.filter(filter).map(wanted -> value.equals(Optional.of(wanted))).orElse(true);
  }

  private static void refuseUnknownLink(String resourceLinkId, Course course) {
    if (course.resourceLink(resourceLinkId).isEmpty()) {
      throw ServiceFault.missing(ServiceFault.Kind.LINK, "resource link", resourceLinkId);
    }
  }

  private Response answer(int status, Map<String, Object> item) {
    return Response.json(status, habits.contentType(MediaType.LINE_ITEM), item);
  }
}

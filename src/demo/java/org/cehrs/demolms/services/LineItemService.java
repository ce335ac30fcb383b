package org.cehrs.demolms.services;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.http.Refused;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.Platform;
import org.cehrs.demolms.platform.Scope;
import org.cehrs.demolms.platform.Secrets;

/** Line items: list, make, read, replace, remove (Assignment and Grade Services 2.0, 3.2). */
public final class LineItemService {

  private static final int LONGEST_LABEL = 255;

  private final Platform platform;
  private final Course course;
  private final AccessTokens tokens;
  private final Secrets secrets;

  public LineItemService(Platform platform, Course course, AccessTokens tokens, Secrets secrets) {
    this.platform = platform;
    this.course = course;
    this.tokens = tokens;
    this.secrets = secrets;
  }

  public Response list(Request request) {
    tokens.require(request, Scope.LINE_ITEM_READ_ONLY, Scope.LINE_ITEM);
    MediaType.LINE_ITEMS.requireAccepted(request);
    List<LineItem> wanted =
        course.lineItems().all().stream().filter(item -> isWanted(item, request)).toList();
    Page<LineItem> page = Page.of(wanted, request, Integer.MAX_VALUE, platform);
    List<Map<String, Object>> items = page.items().stream().map(this::json).toList();
    return page.linked(Response.json(200, MediaType.LINE_ITEMS.text(), items));
  }

  public Response create(Request request) {
    tokens.require(request, Scope.LINE_ITEM);
    LineItem.Content content = content(request);
    content.resourceLinkId().ifPresent(this::refuseUnknownLink);
    // Never an id of an earlier run: a tool that kept one must notice that its item is gone.
    var item = new LineItem(secrets.next(), content, false);
    course.lineItems().put(item);
    return answer(201, item);
  }

  public Response read(Request request) {
    tokens.require(request, Scope.LINE_ITEM_READ_ONLY, Scope.LINE_ITEM);
    MediaType.LINE_ITEM.requireAccepted(request);
    return answer(200, item(request));
  }

  public Response replace(Request request) {
    tokens.require(request, Scope.LINE_ITEM);
    LineItem old = item(request);
    LineItem.Content content = content(request);
    if (!content.resourceLinkId().equals(old.content().resourceLinkId())) {
      throw JsonBody.refused("a line item stays with its resource link");
    }
    var changed = new LineItem(old.id(), content, old.coupled());
    course.lineItems().put(changed);
    return answer(200, changed);
  }

  public Response remove(Request request) {
    tokens.require(request, Scope.LINE_ITEM);
    LineItem item = item(request);
    if (item.coupled()) {
      throw Refused.because(403, "This line item came with its link; only the tool's own may go.");
    }
    course.lineItems().remove(item.id());
    course.gradebook().forget(item);
    return Response.empty(204);
  }

  private LineItem item(Request request) {
    return LineItemPath.item(request, course);
  }

  private static boolean isWanted(LineItem item, Request request) {
    LineItem.Content content = item.content();
    return matches(request, "resource_link_id", content.resourceLinkId())
        && matches(request, "resource_id", content.resourceId())
        && matches(request, "tag", content.tag());
  }

  private static boolean matches(Request request, String filter, Optional<String> value) {
    return request
        .query()
        .get(filter)
        .map(wanted -> value.equals(Optional.of(wanted)))
        .orElse(true);
  }

  private static LineItem.Content content(Request request) {
    MediaType.LINE_ITEM.requireSent(request);
    var body = JsonBody.of(request);
    String label = body.text("label");
    if (label.length() > LONGEST_LABEL) {
      throw JsonBody.refused("label is longer than " + LONGEST_LABEL + " characters");
    }
    return new LineItem.Content(
        label,
        body.positive("scoreMaximum"),
        body.optionalText("resourceLinkId"),
        body.optionalText("resourceId"),
        body.optionalText("tag"));
  }

  private void refuseUnknownLink(String resourceLinkId) {
    if (!course.hasResourceLink(resourceLinkId)) {
      throw Refused.because(404, "The course has no resource link \"" + resourceLinkId + "\".");
    }
  }

  private Response answer(int status, LineItem item) {
    return Response.json(status, MediaType.LINE_ITEM.text(), json(item));
  }

  private Map<String, Object> json(LineItem item) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", platform.lineItem(item.id()).toString());
    json.put("label", item.label());
    json.put("scoreMaximum", item.scoreMaximum());
    item.content().resourceLinkId().ifPresent(id -> json.put("resourceLinkId", id));
    item.content().resourceId().ifPresent(id -> json.put("resourceId", id));
    item.content().tag().ifPresent(tag -> json.put("tag", tag));
    return json;
  }
}

package org.cehrs.demolms.canvas;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.deeplink.ContentItem;
import org.cehrs.demolms.deeplink.DeepLinkHabits;
import org.cehrs.demolms.deeplink.Dialog;
import org.cehrs.demolms.deeplink.ResponseRules;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.tokens.Assertion;
import org.cehrs.demolms.tokens.TokenFault;

/**
 * An assignment takes one link; its opaque data ride in the address, which is good for one post.
 */
final class CanvasDeepLinks implements DeepLinkHabits {

  @Override
  public Map<String, Object> settings(Dialog dialog) {
    var settings = new LinkedHashMap<String, Object>();
    settings.put("deep_link_return_url", returnAddress(dialog).toString());
    settings.put("accept_types", List.of("ltiResourceLink"));
    settings.put("accept_presentation_document_targets", List.of("iframe", "window"));
    settings.put("accept_media_types", "application/vnd.ims.lti.v1.ltilink");
    settings.put("auto_create", false);
    settings.put("accept_multiple", false);
    return settings;
  }

  @Override
  public URI returnAddress(Dialog dialog) {
    return dialog
        .visit()
        .platform()
        .at(
            "/courses/%s/deep_linking_response?data=%s"
                .formatted(dialog.visit().course().key(), dialog.secret()));
  }

  @Override
  public Optional<String> secret(Request request) {
    return request.query().get("data");
  }

  @Override
  public Optional<TokenFault> fault(Assertion message, Dialog dialog) {
    return ResponseRules.fault(message);
  }

  @Override
  public int most() {
    return 1;
  }

  /** The line item's label is the assignment's name. */
  @Override
  public List<ContentItem> finished(List<ContentItem> items) {
    return items.stream().map(CanvasDeepLinks::named).toList();
  }

  @Override
  public Response refusal(TokenFault fault) {
    return Response.json(
        400, Map.of("errors", List.of(Map.of("type", "invalid", "message", fault.detail()))));
  }

  private static ContentItem named(ContentItem item) {
    Link.Content link = item.link();
    return item.lineItem()
        .map(lineItem ->
            new Link.Content(lineItem.label(), link.description(), link.target(), link.custom()))
        .map(renamed -> new ContentItem(renamed, item.lineItem()))
        .orElse(item);
  }
}

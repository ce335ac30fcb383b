package org.cehrs.demolms.deeplink;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.http.JsonObject;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.tokens.Assertion;
import org.cehrs.demolms.tokens.TokenFault;

/** What one product does its own way with deep links. */
public interface DeepLinkHabits {

  /** The deep_linking_settings claim. */
  default Map<String, Object> settings(Dialog dialog) {
    var settings = new LinkedHashMap<String, Object>();
    settings.put("deep_link_return_url", returnAddress(dialog).toString());
    settings.put("accept_types", List.of("ltiResourceLink"));
    settings.put("accept_presentation_document_targets", List.of("iframe", "window"));
    settings.put("accept_multiple", true);
    settings.put("accept_lineitem", true);
    settings.put("data", dialog.secret());
    return settings;
  }

  default URI returnAddress(Dialog dialog) {
    return dialog.visit().platform().at("/course/deep-links?dialog=" + dialog.secret());
  }

  /** The dialog's secret in the address that was posted to. */
  default Optional<String> secret(Request request) {
    return request.query().get("dialog");
  }

  /** The first thing that is wrong with the tool's message, whose signature is right. */
  default Optional<TokenFault> fault(Assertion message, Dialog dialog) {
    return ResponseRules.fault(message)
        .or(() -> ResponseRules.mustBe(message, ResponseRules.DATA, dialog.secret()));
  }

  /** How many items may come. */
  default int most() {
    return Integer.MAX_VALUE;
  }

  /** A link of the course, as a content item wants it. */
  default Link.Content link(JsonObject item, Dialog dialog) {
    if (!item.text("type").equals("ltiResourceLink")) {
      throw item.refused("type must be ltiResourceLink");
    }
    Link.Content link = ContentItems.link(item);
    boolean leadsElsewhere =
        link.target()
            .filter(url -> !url.toString().startsWith(dialog.tool().origin() + "/"))
            .isPresent();
    if (leadsElsewhere) {
      throw item.refused("url must lead to " + dialog.tool().origin());
    }
    return link;
  }

  /** The line item that a content item wants. */
  default LineItem.Content lineItem(JsonObject lineItem, Link.Content link) {
    String label = lineItem.optionalText("label").orElse(link.title());
    return ContentItems.lineItem(lineItem, label, lineItem.positive("scoreMaximum"));
  }

  /**
   * Last changes before links are made, or the fault that keeps them from being made.
   *
   * @param items all that came
   */
  default List<ContentItem> finished(List<ContentItem> items) {
    return items;
  }

  /** Whether the teacher reads the error message of a tool that gave nothing back. */
  default boolean showsErrors() {
    return true;
  }

  default Response refusal(TokenFault fault) {
    return Response.text(400, fault.detail());
  }
}

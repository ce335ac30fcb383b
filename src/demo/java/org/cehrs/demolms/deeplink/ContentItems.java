package org.cehrs.demolms.deeplink;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.http.JsonObject;
import org.cehrs.demolms.tokens.TokenFault;

/** Reads the content items of a deep linking response. */
public final class ContentItems {

  private static final String CLAIM = "https://purl.imsglobal.org/spec/lti-dl/claim/content_items";

  private ContentItems() {}

  static List<ContentItem> read(Map<String, Object> claims, Dialog dialog, DeepLinkHabits habits) {
    JsonObject message =
        JsonObject.ofValue(claims, reason -> new TokenFault(TokenFault.Kind.CLAIM, reason));
    List<JsonObject> items = message.objects(CLAIM);
    if (items.size() > habits.most()) {
      throw message.refused(
          "at most %d items are accepted, got %d".formatted(habits.most(), items.size()));
    }
    return habits.finished(items.stream().map(item -> read(item, dialog, habits)).toList());
  }

  private static ContentItem read(JsonObject item, Dialog dialog, DeepLinkHabits habits) {
    Link.Content link = habits.link(item, dialog);
    Optional<LineItem.Content> lineItem =
        item.optionalObject("lineItem").map(json -> habits.lineItem(json, link));
    return new ContentItem(link, lineItem);
  }

  /** What all products take from an item for their link. */
  public static Link.Content link(JsonObject item) {
    return new Link.Content(
        item.optionalText("title").orElse("Exam"),
        item.optionalText("text").orElse(""),
        item.optionalAddress("url"),
        custom(item));
  }

  /** What all products take from an item for their line item. */
  public static LineItem.Content lineItem(JsonObject json, String label, double scoreMaximum) {
    return new LineItem.Content(
        label,
        scoreMaximum,
        Optional.empty(),
        json.optionalText("resourceId"),
        json.optionalText("tag"),
        json.optionalObject("submissionReview").map(ContentItems::review));
  }

  private static LineItem.Review review(JsonObject json) {
    return new LineItem.Review(json.optionalAddress("url"), custom(json));
  }

  private static Map<String, String> custom(JsonObject json) {
    return json.optionalObject("custom").map(JsonObject::allTexts).orElse(Map.of());
  }
}

package org.cehrs.demolms.moodle;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.deeplink.ContentItem;
import org.cehrs.demolms.deeplink.ContentItems;
import org.cehrs.demolms.deeplink.DeepLinkHabits;
import org.cehrs.demolms.deeplink.Dialog;
import org.cehrs.demolms.http.JsonObject;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.Identity;
import org.cehrs.demolms.tokens.Assertion;
import org.cehrs.demolms.tokens.TokenFault;

/** Looks at the signature, at who signed and until when; then fills its own form. */
final class MoodleDeepLinks implements DeepLinkHabits {

  private final double highest;

  MoodleDeepLinks(Identity identity) {
    this.highest = identity.highestMaximum();
  }

  @Override
  public Map<String, Object> settings(Dialog dialog) {
    var settings = new LinkedHashMap<String, Object>();
    settings.put("accept_types", List.of("ltiResourceLink"));
    settings.put("accept_presentation_document_targets", List.of("frame", "iframe", "window"));
    settings.put("accept_copy_advice", false);
    settings.put("accept_multiple", true);
    settings.put("accept_unsigned", false);
    settings.put("auto_create", false);
    settings.put("can_confirm", false);
    settings.put("deep_link_return_url", returnAddress(dialog).toString());
    settings.put("title", "");
    settings.put("text", "");
    return settings;
  }

  @Override
  public URI returnAddress(Dialog dialog) {
    String path = dialog.visit().platform().identity().paths().deepLinkReturn();
    String query =
        "course=%s&id=%s&sesskey=%s"
            .formatted(
                dialog.visit().course().key(), dialog.tool().deploymentId(), dialog.secret());
    return dialog.visit().platform().at(path + "?" + query);
  }

  @Override
  public Optional<String> secret(Request request) {
    return request.query().get("sesskey");
  }

  @Override
  public Optional<TokenFault> fault(Assertion message, Dialog dialog) {
    boolean over = message.expiry().filter(message.now()::isBefore).isEmpty();
    return over
        ? Optional.of(new TokenFault(TokenFault.Kind.EXPIRY, "Exception - Expired token"))
        : Optional.empty();
  }

  /** Any type becomes a link, and any address is kept. */
  @Override
  public Link.Content link(JsonObject item, Dialog dialog) {
    MoodleCustom.refuseObjects(item);
    Link.Content link = ContentItems.link(item);
    return new Link.Content(
        link.title(), link.description(), link.target(), MoodleCustom.reread(link.custom()));
  }

  /** The title names the grade item too; the label is not looked at. */
  @Override
  public LineItem.Content lineItem(JsonObject lineItem, Link.Content link) {
    double maximum = lineItem.optionalNumber("scoreMaximum").orElse(highest);
    return ContentItems.lineItem(lineItem, link.title(), maximum);
  }

  /** One item goes through a form that refuses large maxima; several are cut down in silence. */
  @Override
  public List<ContentItem> finished(List<ContentItem> items) {
    if (items.size() == 1) {
      items.getFirst().lineItem().ifPresent(this::refuseInForm);
      return items;
    }
    return items.stream().map(this::cut).toList();
  }

  /** The dialog closes, whatever the tool says. */
  @Override
  public boolean showsErrors() {
    return false;
  }

  @Override
  public Response refusal(TokenFault fault) {
    String text =
        fault.kind() == TokenFault.Kind.CLIENT ? "Consumer key is incorrect." : fault.detail();
    return MoodlePages.error(404, text);
  }

  private void refuseInForm(LineItem.Content lineItem) {
    double maximum = lineItem.scoreMaximum();
    if (maximum > highest || maximum < 1 || maximum != Math.rint(maximum)) {
      throw new TokenFault(
          TokenFault.Kind.CLAIM,
          "Invalid grade value. This must be an integer between 1 and %d".formatted((int) highest));
    }
  }

  private ContentItem cut(ContentItem item) {
    return new ContentItem(
        item.link(),
        item.lineItem()
            .map(content -> content.withMaximum(Math.min(content.scoreMaximum(), highest))));
  }
}

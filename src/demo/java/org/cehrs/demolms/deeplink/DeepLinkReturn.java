package org.cehrs.demolms.deeplink;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.pages.ReturnPage;
import org.cehrs.demolms.platform.Identity;
import org.cehrs.demolms.platform.Platform;
import org.cehrs.demolms.platform.Thing;
import org.cehrs.demolms.platform.TimeAndChance;
import org.cehrs.demolms.tokens.Assertion;
import org.cehrs.demolms.tokens.TokenFault;
import org.cehrs.demolms.tokens.ToolJwt;
import org.cehrs.demolms.tokens.ToolKeys;

/** Takes what a tool gives back from a dialog, and makes links and line items of it. */
public final class DeepLinkReturn {

  private static final String ERROR = "https://purl.imsglobal.org/spec/lti-dl/claim/errormsg";

  private final Platform platform;
  private final Dialogs dialogs;
  private final DeepLinkHabits habits;
  private final ToolKeys toolKeys;
  private final ReturnPage back;
  private final TimeAndChance world;

  public DeepLinkReturn(
      Platform platform,
      Dialogs dialogs,
      DeepLinkHabits habits,
      ToolKeys toolKeys,
      ReturnPage back,
      TimeAndChance world) {
    this.platform = platform;
    this.dialogs = dialogs;
    this.habits = habits;
    this.toolKeys = toolKeys;
    this.back = back;
    this.world = world;
  }

  public Response take(Request request) {
    try {
      Dialog dialog = dialog(request);
      Map<String, Object> claims = message(request, dialog).claims().getClaims();
      ContentItems.read(claims, dialog, habits).forEach(item -> add(item, dialog));
      return back.saying(errors(claims));
    } catch (TokenFault fault) {
      return habits.refusal(fault);
    }
  }

  private Dialog dialog(Request request) {
    return habits
        .secret(request)
        .flatMap(dialogs::take)
        .orElseThrow(() ->
            new TokenFault(
                TokenFault.Kind.PARAMETER,
                "This dialog was closed already, or its address was changed."));
  }

  private Assertion message(Request request, Dialog dialog) {
    String jwt =
        request
            .form()
            .get("JWT")
            .orElseThrow(() -> new TokenFault(TokenFault.Kind.PARAMETER, "JWT is missing"));
    ToolJwt.Verified verified = ToolJwt.parse(jwt).verified(platform.tools(), toolKeys);
    var message = new Assertion(verified.claims(), dialog.tool(), platform.issuer(), world.now());
    Optional<TokenFault> fault = habits.fault(message, dialog);
    if (fault.isPresent()) {
      throw fault.get();
    }
    return message;
  }

  private Stream<String> errors(Map<String, Object> claims) {
    return habits.showsErrors()
        ? Stream.ofNullable(claims.get(ERROR)).map(Object::toString)
        : Stream.empty();
  }

  private void add(ContentItem item, Dialog dialog) {
    Identity identity = platform.identity();
    Course course = dialog.visit().course();
    String name = world.secret();
    String clientId = dialog.tool().clientId();
    var link = new Link(name, identity.id(Thing.RESOURCE_LINK, name), clientId, item.link());
    course.add(link);
    item.lineItem()
        .map(content -> content.ofLink(link.id()))
        .map(content -> new LineItem(identity.id(Thing.LINE_ITEM, name), clientId, content, true))
        .ifPresent(course.lineItems()::put);
  }
}

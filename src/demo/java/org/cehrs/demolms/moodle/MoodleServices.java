package org.cehrs.demolms.moodle;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.services.Call;
import org.cehrs.demolms.services.MediaType;
import org.cehrs.demolms.services.Page;
import org.cehrs.demolms.services.ServiceFault;
import org.cehrs.demolms.services.ServiceHabits;

/**
 * Media types are compared as texts. Of a refused score only the status tells: Moodle says why in
 * the reason phrase, which no server of Java can write and HTTP/2 does not have.
 */
final class MoodleServices implements ServiceHabits {

  @Override
  public boolean isAccepted(MediaType type, String accepted) {
    return switch (type) {
      case LINE_ITEM, LINE_ITEMS, SCORE -> accepted.equals(type.text());
      case RESULTS -> List.of(type.text(), "*/*").contains(accepted);
      case MEMBERSHIPS ->
          Arrays.stream(accepted.split(","))
              .map(String::strip)
              .anyMatch(List.of(type.text(), "*/*")::contains);
    };
  }

  @Override
  public String contentType(MediaType type) {
    return type.text() + "; charset=utf-8";
  }

  @Override
  public boolean isForTool(Call call) {
    String own = call.tool().deploymentId();
    return call.filter("type_id").map(own::equals).orElse(true)
        && Optional.ofNullable(call.request().variables().get("tool"))
            .map(own::equals)
            .orElse(true);
  }

  @Override
  public <T> Page<T> itemsPage(List<T> all, Call call) {
    return MoodleLists.items(all, call);
  }

  @Override
  public <T> Page<T> membersPage(List<T> all, Call call) {
    return MoodleLists.members(all, call);
  }

  /** A limit makes Moodle fall over. */
  @Override
  public <T> Page<T> resultsPage(List<T> all, Call call) {
    if (call.filter("limit").isPresent()) {
      throw new ServiceFault(ServiceFault.Kind.LIMIT, "Not Found");
    }
    return new Page<>(all, Optional.empty());
  }

  @Override
  public Response sent(Response response, Request request) {
    return response.headers().containsKey("Content-Type")
        ? response
        : response.with("Content-Type", "text/html; charset=utf-8");
  }

  @Override
  public Response refusal(ServiceFault fault, Request request) {
    boolean isNumber = fault.value().matches("[0-9]{1,18}");
    return switch (fault.kind()) {
      case TOKEN, SCOPE, OTHER_TOOL -> refused(401, "Unauthorized", request);
      case ACCEPT, CONTENT_TYPE -> refused(400, noHandler(request), request);
      case COURSE -> refused(404, "Not Found: Course " + fault.value() + " doesn't exist", request);
      case LINE_ITEM ->
          refused(404, "Not Found: Grade item " + fault.value() + " doesn't exist", request);
      case LINK -> isNumber ? refused(403, "Forbidden", request) : MoodlePages.badGateway();
      case LINK_FILTER ->
          isNumber
              ? refused(404, "Not Found: LTI link " + fault.value() + " doesn't exist", request)
              : MoodlePages.badGateway();
      case LIMIT -> MoodlePages.error(404, fault.detail());
      case STUDENT -> isNumber ? silent(400) : MoodlePages.badGateway();
      case VALUE -> MoodlePages.badGateway();
      case STALE -> silent(409);
      case SCORE -> silent(400);
      case BODY -> refused(400, "No label or Score Maximum", request);
      case ORDERED -> silent(fault.status());
      case COUPLED, THROTTLED -> refused(fault.status(), fault.detail(), request);
    };
  }

  private static String noHandler(Request request) {
    return "No handler found for %s %s %s"
        .formatted(
            request.uri().getPath().replaceFirst(".*services\\.php", ""),
            request.header("Accept").orElse(""),
            request.header("Content-Type").orElse(""));
  }

  private static Response silent(int status) {
    return Response.of(status, MediaType.SCORE.text() + "; charset=utf-8", "[]");
  }

  private static Response refused(int status, String reason, Request request) {
    var asked = new LinkedHashMap<String, Object>();
    asked.put("method", request.method());
    asked.put("url", request.uri().toString());
    request.header("Accept").ifPresent(accept -> asked.put("accept", accept));
    asked.put("contentType", request.header("Content-Type").orElse(""));
    var body = new LinkedHashMap<String, Object>();
    body.put("status", status);
    body.put("reason", reason);
    body.put("request", asked);
    return Response.json(status, "application/json; charset=utf-8", body);
  }
}

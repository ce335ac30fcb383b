package org.cehrs.demolms.canvas;

import java.util.List;
import java.util.Map;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.TimeAndChance;
import org.cehrs.demolms.services.Call;
import org.cehrs.demolms.services.MediaType;
import org.cehrs.demolms.services.Page;
import org.cehrs.demolms.services.ServiceFault;
import org.cehrs.demolms.services.ServiceHabits;

/** Every answer says what it cost and what is left; whoever asks too often waits. */
final class CanvasServices implements ServiceHabits {

  private static final double COST = 1;
  // Canvas's own pages are longer; these are shorter than the lists, so that tools must turn them.
  private static final int PAGE = 4;

  private final Bucket bucket;

  CanvasServices(TimeAndChance world) {
    this.bucket = new Bucket(world.clock());
  }

  static Response throttled() {
    return Response.text(403, "403 Forbidden (Rate Limit Exceeded)");
  }

  @Override
  public boolean isAccepted(MediaType type, String accepted) {
    return true;
  }

  @Override
  public String contentType(MediaType type) {
    return type == MediaType.MEMBERSHIPS
        ? "application/vnd.ims.lis.v2.membershipcontainer+json"
        : type.text();
  }

  @Override
  public <T> Page<T> itemsPage(List<T> all, Call call) {
    return CanvasPages.of(all, call, PAGE);
  }

  @Override
  public <T> Page<T> membersPage(List<T> all, Call call) {
    return CanvasPages.of(all, call, PAGE);
  }

  @Override
  public void admit(Request request) {
    if (!bucket.take(COST)) {
      throw new ServiceFault(ServiceFault.Kind.THROTTLED, "Rate Limit Exceeded");
    }
  }

  @Override
  public Response sent(Response response, Request request) {
    return response
        .with("X-Request-Cost", String.valueOf(COST))
        .with("X-Rate-Limit-Remaining", String.valueOf(bucket.remaining()));
  }

  @Override
  public Response refusal(ServiceFault fault, Request request) {
    return switch (fault.kind()) {
      case TOKEN -> error(401, "unauthorized", "Access token expired");
      case SCOPE -> error(401, "unauthorized", "Insufficient permissions");
      case COUPLED -> error(401, "unauthorized", fault.detail());
      case THROTTLED -> throttled();
      case COURSE, LINE_ITEM, LINK -> missing();
      case OTHER_TOOL ->
          error(412, "precondition_failed", "Tool does not have permission to view line_item");
      case STUDENT ->
          error(422, "unprocessable_entity", "User not found in course or is not a student");
      case VALUE -> error(422, "unprocessable_entity", fault.detail());
      case ACCEPT, CONTENT_TYPE, LINK_FILTER, LIMIT, STALE, BODY, SCORE ->
          error(400, "bad_request", fault.detail());
      case ORDERED -> ordered(fault);
    };
  }

  private static Response ordered(ServiceFault fault) {
    return fault.status() == 403
        ? throttled()
        : error(fault.status(), "internal_server_error", fault.detail());
  }

  private static Response missing() {
    var body =
        Map.of("errors", List.of(Map.of("message", "The specified resource does not exist.")));
    return Response.json(404, body);
  }

  private static Response error(int status, String type, String message) {
    return Response.json(status, Map.of("errors", Map.of("type", type, "message", message)));
  }
}

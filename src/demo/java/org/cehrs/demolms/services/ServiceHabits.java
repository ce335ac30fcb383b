package org.cehrs.demolms.services;

import java.util.List;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;

/**
 * What all services of one product do its own way. The methods as they stand here keep to the
 * specifications, as strictly as the strictest product.
 */
public interface ServiceHabits {

  /** Whether an Accept header lets an answer of this type through; absent ones do everywhere. */
  default boolean isAccepted(MediaType type, String accepted) {
    return type.isNamed(accepted);
  }

  /** The content type of an answer of this type. */
  default String contentType(MediaType type) {
    return type.text();
  }

  /** Whether an access token may be used at an address that names another tool. */
  default boolean isForTool(Call call) {
    return true;
  }

  /** Part of a list, by the parameters of the request. */
  default <T> Page<T> itemsPage(List<T> all, Call call) {
    return NumberedPages.of(all, call, Integer.MAX_VALUE);
  }

  /** Part of a course's people; smaller than the course, so that a tool must follow the links. */
  default <T> Page<T> membersPage(List<T> all, Call call) {
    return NumberedPages.of(all, call, 4);
  }

  /** Part of the results of a line item. */
  default <T> Page<T> resultsPage(List<T> all, Call call) {
    return itemsPage(all, call);
  }

  default Response refusal(ServiceFault fault, Request request) {
    Response plain = Response.text(fault.status(), fault.detail());
    return switch (fault.kind()) {
      case TOKEN -> challenge(plain, "invalid_token", fault);
      case SCOPE -> challenge(plain, "insufficient_scope", fault);
      default -> plain;
    };
  }

  /** Lets a request in, or throws the fault that keeps it out. */
  default void admit(Request request) {}

  /** Adds what every answer has. */
  default Response sent(Response response, Request request) {
    return response;
  }

  // RFC 6750, 3.1
  private static Response challenge(Response answer, String error, ServiceFault fault) {
    String challenge =
        "Bearer error=\"%s\", error_description=\"%s\"".formatted(error, fault.detail());
    return answer.with("WWW-Authenticate", challenge);
  }
}

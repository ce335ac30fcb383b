package org.cehrs.demolms.services;

import java.util.Optional;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.platform.ServiceAddresses;
import org.cehrs.demolms.platform.Tool;

/** A request of a tool that may make it, to a course that is there. */
public record Call(Request request, Course course, ServiceAddresses addresses) {

  public Tool tool() {
    return addresses.tool();
  }

  /** A filter of a list. */
  public Optional<String> filter(String name) {
    return request.query().get(name);
  }

  /** The line item that the path names, if it is the tool's. */
  LineItem item() {
    String id = request.variable("item");
    LineItem item =
        course
            .lineItems()
            .find(id)
            .orElseThrow(() -> ServiceFault.missing(ServiceFault.Kind.LINE_ITEM, "line item", id));
    if (!item.clientId().equals(tool().clientId())) {
      throw ServiceFault.missing(ServiceFault.Kind.OTHER_TOOL, "line item of this tool", id);
    }
    return item;
  }
}

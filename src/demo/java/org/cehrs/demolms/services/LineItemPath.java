package org.cehrs.demolms.services;

import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.http.Refused;
import org.cehrs.demolms.http.Request;

/** Finds what a line item's address names. */
final class LineItemPath {

  private LineItemPath() {}

  static LineItem item(Request request, Course course) {
    String id = request.variable("item");
    return course
        .lineItems()
        .find(id)
        .orElseThrow(() -> Refused.because(404, "There is no line item \"" + id + "\"."));
  }
}

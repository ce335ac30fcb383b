package org.cehrs.demolms.services;

import java.net.URI;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.platform.Platform;

/** Where the result of one student at one line item stands. */
final class ResultAddress {

  private ResultAddress() {}

  static String of(Platform platform, LineItem item, Person student) {
    URI results = platform.results(item.id());
    String separator = results.getRawQuery() == null ? "?" : "&";
    return results + separator + "user_id=" + student.subject();
  }
}

package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Parameters of the protocol. One that comes twice counts as none: two readers might each believe
 * another of the two.
 */
final class ProtocolParameters {

  private ProtocolParameters() {}

  /** A parameter of the address or the body, where it is filled. */
  static Optional<String> of(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameterValues(name))
        .filter(values -> values.length == 1)
        .map(values -> values[0])
        .filter(value -> !value.isEmpty());
  }

  /** A parameter of the body: what stands in an address also stands in histories and logs. */
  static Optional<String> posted(HttpServletRequest request, String name) {
    return of(request, name).filter(value -> request.getQueryString() == null);
  }
}

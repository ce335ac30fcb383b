package org.cehrs.demolms.services;

import java.util.List;
import java.util.Optional;
import org.cehrs.demolms.http.Response;

/**
 * A part of a list.
 *
 * @param link the Link header (RFC 8288) that leads to the other parts
 */
public record Page<T>(List<T> items, Optional<String> link) {

  public Page {
    items = List.copyOf(items);
  }

  Response linked(Response answer) {
    return link.map(text -> answer.with("Link", text)).orElse(answer);
  }
}

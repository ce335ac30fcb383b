package org.cehrs.demolms.services;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.cehrs.demolms.http.Parameters;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.Platform;

/** A part of a list, by the parameters {@code limit} and {@code page}, and the way to the next. */
record Page<T>(List<T> items, Optional<URI> next) {

  /** Cuts the page out that a request asks for; without {@code limit}, pages have {@code size}. */
  static <T> Page<T> of(List<T> all, Request request, int size, Platform platform) {
    Parameters query = request.query();
    int limit = query.positive("limit").orElse(size);
    int number = query.positive("page").orElse(1);
    List<T> items = all.stream().skip((long) limit * (number - 1)).limit(limit).toList();
    boolean more = all.size() > (long) limit * number;
    String following = query.with("page", String.valueOf(number + 1)).encoded();
    return new Page<>(
        items,
        more
            ? Optional.of(platform.at(request.uri().getRawPath() + "?" + following))
            : Optional.empty());
  }

  /** Adds the Link header (RFC 8288), where there is a next page. */
  Response linked(Response answer) {
    return next.map(address -> answer.with("Link", "<" + address + ">; rel=\"next\""))
        .orElse(answer);
  }
}

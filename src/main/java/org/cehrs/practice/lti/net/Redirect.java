package org.cehrs.practice.lti.net;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Where an answer sends on to. */
final class Redirect {

  private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

  private Redirect() {}

  static Optional<URI> of(URI from, Answer answer) throws OutboundFailed {
    if (!STATUSES.contains(answer.status())) {
      return Optional.empty();
    }
    String location = answer.header("location").orElse("");
    try {
      return Optional.of(from.resolve(URI.create(location)));
    } catch (IllegalArgumentException e) {
      throw OutboundFailed.unreachable(Outbound.shown(from) + " redirects to no address", e);
    }
  }
}

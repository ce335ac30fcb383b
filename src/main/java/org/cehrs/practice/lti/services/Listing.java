package org.cehrs.practice.lti.services;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How a list is asked for.
 *
 * @param field where in the answer the list stands; empty where the answer is the list
 * @param filters parameters of the first page that every other must have too: Moodle's links forget
 *     them
 * @param patience after it no further page is asked for
 */
record Listing(
    String scope, String accept, Optional<String> field, Set<String> filters, Duration patience) {

  /** For somebody who waits. */
  static Listing of(String scope, String accept) {
    return new Listing(scope, accept, Optional.empty(), Set.of(), Duration.ofSeconds(20));
  }
}

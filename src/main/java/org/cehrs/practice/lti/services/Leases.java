package org.cehrs.practice.lti.services;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Port: what one at a time may do, whichever node it is on. A holder that dies loses it by time.
 * Not to be called inside a transaction.
 */
public interface Leases {

  /** That this holder alone may do it. */
  record Lease(String name, UUID holder) {}

  /** Empty where somebody else holds it. */
  Optional<Lease> take(String name, Instant now, Duration life);

  /** Holds on from now; false where it ran out and somebody else took it. */
  boolean renew(Lease lease, Instant now, Duration life);

  void give(Lease lease);

  /** Deletes what ran out. */
  int purge(Instant now);
}

package org.cehrs.practice.lti.services;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Leases without a database. */
final class MemoryLeases implements Leases {

  private record Held(UUID holder, Instant until) {}

  private final Map<String, Held> held = new HashMap<>();

  @Override
  public synchronized Optional<Lease> take(String name, Instant now, Duration life) {
    boolean free =
        Optional.ofNullable(held.get(name)).map(held -> !held.until().isAfter(now)).orElse(true);
    Lease lease = new Lease(name, UUID.randomUUID());
    return free ? Optional.of(lease).filter(mine -> put(mine, now.plus(life))) : Optional.empty();
  }

  @Override
  public synchronized boolean renew(Lease lease, Instant now, Duration life) {
    return isHeld(lease) && put(lease, now.plus(life));
  }

  @Override
  public synchronized void give(Lease lease) {
    if (isHeld(lease)) {
      held.remove(lease.name());
    }
  }

  @Override
  public synchronized int purge(Instant now) {
    int before = held.size();
    held.values().removeIf(held -> !held.until().isAfter(now));
    return before - held.size();
  }

  private boolean put(Lease lease, Instant until) {
    held.put(lease.name(), new Held(lease.holder(), until));
    return true;
  }

  private boolean isHeld(Lease lease) {
    return Optional.ofNullable(held.get(lease.name()))
        .filter(held -> held.holder().equals(lease.holder()))
        .isPresent();
  }
}

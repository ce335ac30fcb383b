package org.cehrs.practice.lti.keys;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.net.Outbound;

/**
 * The keys with which platforms sign, read from their JWKS and cached as long as the platform
 * allows. A kid that is unknown makes one fetch, with a pause of 30 seconds between two; where a
 * platform fails, its last good keys stay.
 */
public final class PlatformKeys {

  /** Two registrations share no pause: nobody's random kids hold up another's new key. */
  private record Source(UUID registration, URI address) {}

  private final Outbound outbound;
  private final InstantSource clock;
  private final Map<Source, CachedKeys> sources = new ConcurrentHashMap<>();

  public PlatformKeys(Outbound outbound, InstantSource clock) {
    this.outbound = outbound;
    this.clock = clock;
  }

  public KeyLookup find(Registration registration, String kid) {
    return sources
        .computeIfAbsent(
            new Source(registration.id(), registration.jwksUri()),
            source -> new CachedKeys(source.address(), outbound, clock))
        .named(kid);
  }
}

package org.cehrs.practice.administration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Leave for one platform to register this tool, by a link with a secret.
 *
 * @param issuer the only issuer that may use it, whose registration is active at once; empty: any,
 *     and its registration waits for approval
 * @param updates the registration that it brings up to date; empty: it makes a new one
 * @param use how it was used up
 */
public record Invitation(
    UUID id,
    Optional<String> issuer,
    Optional<UUID> updates,
    Instant createdAt,
    Instant expiresAt,
    boolean revoked,
    Optional<Use> use) {

  /**
   * The registration that used an invitation up.
   *
   * @param formShownAt names the form that was sent off
   */
  public record Use(UUID registration, Instant formShownAt) {}

  /** Whether it may still be used. */
  public boolean isOpen(Instant now) {
    return use.isEmpty() && !revoked && now.isBefore(expiresAt);
  }
}

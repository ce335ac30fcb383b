package org.cehrs.practice.lti;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port: the platforms that this tool trusts. */
public interface Registrations {

  /** All active registrations of an issuer; several clients may share it. */
  List<Registration> ofIssuer(String issuer);

  Optional<Registration> find(String issuer, String clientId);

  Optional<Registration> find(UUID id);

  /**
   * Whether launches of this deployment are accepted. A deployment seen for the first time is
   * recorded: as held, or as active where the registration accepts any.
   */
  boolean accepts(Registration registration, String deploymentId);

  /**
   * Stores a registration with its accepted deployments, or brings the stored one with the same
   * issuer and client id up to date.
   */
  Registration keep(Registration registration, List<String> deploymentIds, Source source);

  /** Ends the trust in all others of a source; their data stays. */
  void retireOthers(Source source, Collection<UUID> kept);

  /** Where a registration came from. */
  enum Source {
    FILE,
    DYNAMIC
  }
}

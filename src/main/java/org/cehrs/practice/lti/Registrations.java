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

  /** Those of an issuer that nobody has approved yet. */
  List<Registration> waiting(String issuer);

  /**
   * Whether launches of this deployment are accepted. A deployment seen for the first time is
   * recorded: as held, or as active where the registration accepts any. Of one registration only
   * some dozens are held.
   */
  boolean accepts(Registration registration, String deploymentId);

  /** What the administrator approves to have a held deployment accepted. */
  Optional<UUID> held(Registration registration, String deploymentId);

  /**
   * Stores a registration with its accepted deployments, or brings the stored one with the same
   * issuer and client id up to date.
   */
  Registration keep(Registration registration, List<String> deploymentIds, Source source);

  /**
   * Holds those deployments of a registration that the file accepted and does not list any more;
   * answers their ids. Where the file accepts any, there are none.
   */
  List<String> holdUnlisted(Registration registration, Collection<String> listed);

  /** Ends the trust in all others of a source; their data stays. */
  void retireOthers(Source source, Collection<UUID> kept);

  /** Where a registration came from. */
  enum Source {
    FILE,
    DYNAMIC
  }
}

package org.cehrs.practice.administration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations;

/** A registered platform as the administrator sees it. */
public record Platform(
    Registration registration,
    Registrations.Source source,
    State state,
    Instant since,
    List<Deployment> deployments) {

  /** Whether launches are accepted. */
  public enum State {
    ACTIVE,
    /** It registered itself and nobody has approved it yet. */
    WAITING,
    WITHDRAWN
  }

  /**
   * One place where a platform has the tool installed.
   *
   * @param byFile whether registrations.yml accepts it: it is held once that does not any more
   */
  public record Deployment(
      UUID id, String deploymentId, boolean held, boolean byFile, Instant since) {}

  public Platform {
    deployments = List.copyOf(deployments);
  }
}

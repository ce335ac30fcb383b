package org.cehrs.practice.administration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.lti.Registration;

/** Port: registered platforms, also those whose launches are not accepted. */
public interface Platforms {

  /** All, by issuer and client id. */
  List<Platform> all();

  Optional<Platform> find(UUID registration);

  /** The one that a deployment belongs to. */
  Optional<Platform> ofDeployment(UUID deployment);

  /** Whether one of this issuer and client id is stored, in whatever state. */
  boolean knows(String issuer, String clientId);

  /**
   * Stores a platform that registered itself; its issuer and client id may not be {@linkplain
   * #knows known}.
   *
   * @param state active or waiting
   */
  void add(
      Registration registration, Optional<String> deploymentId, Platform.State state, Instant now);

  /** Brings the addresses of a stored registration up to date, and accepts the deployment. */
  void update(Registration registration, Optional<String> deploymentId);

  void approve(UUID registration);

  void withdraw(UUID registration);

  void approveDeployment(UUID deployment);

  void holdDeployment(UUID deployment);
}

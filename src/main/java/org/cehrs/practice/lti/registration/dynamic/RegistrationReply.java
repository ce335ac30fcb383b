package org.cehrs.practice.lti.registration.dynamic;

import java.util.Optional;

/** A platform's answer to a registration. */
public sealed interface RegistrationReply {

  /**
   * The tool is registered there.
   *
   * @param deploymentId empty where the platform tells none: the first launch brings it
   */
  record Accepted(String clientId, Optional<String> deploymentId) implements RegistrationReply {}

  /**
   * It is not.
   *
   * @param problem in plain words, for the platform's administrator
   */
  record Refused(String problem) implements RegistrationReply {}
}

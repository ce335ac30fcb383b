package org.cehrs.practice.administration;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.practice.lti.Registration;

/** Platforms and deployments as answers to commands show them. */
final class PlatformText {

  private PlatformText() {}

  static String of(Registration registration) {
    return """
    %s
      id      %s
      issuer  %s
      client  %s
      hosts   %s
    """
        .formatted(
            registration.name(),
            registration.id(),
            registration.issuer(),
            registration.clientId(),
            hosts(registration));
  }

  /** With its state, and without its deployments. */
  static String of(Platform platform) {
    return of(platform.registration())
        + "  state   %s since %s, from %s%n"
            .formatted(
                platform.state().name().toLowerCase(Locale.ROOT),
                Times.of(platform.since()),
                switch (platform.source()) {
                  case FILE -> "registrations.yml";
                  case DYNAMIC -> "its own registration";
                });
  }

  static String of(Platform.Deployment deployment) {
    return "  deployment %s, %s since %s, id %s%n"
        .formatted(
            deployment.deploymentId(),
            state(deployment),
            Times.of(deployment.since()),
            deployment.id());
  }

  private static String state(Platform.Deployment deployment) {
    if (deployment.held()) {
      return "waiting";
    }
    return deployment.byFile() ? "accepted by registrations.yml" : "accepted";
  }

  /** Those that a launch has to do with. */
  static String hosts(Registration registration) {
    return Stream.of(
            registration.authorizationEndpoint(),
            registration.tokenEndpoint(),
            registration.jwksUri())
        .map(URI::getRawAuthority)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}

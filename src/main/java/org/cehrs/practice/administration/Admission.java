package org.cehrs.practice.administration;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.practice.administration.RegistrationStep.Reason;
import org.cehrs.practice.lti.Quoted;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.net.HostAndPort;
import org.cehrs.practice.lti.registration.dynamic.PlatformConfiguration;
import org.cehrs.practice.lti.registration.dynamic.PlatformHosts;
import org.cehrs.practice.lti.registration.dynamic.RegistrationToken;

/** Whether an invitation lets a platform in, and in which state. */
sealed interface Admission {

  /**
   * Let in.
   *
   * @param updated the registration that is brought up to date; empty: a new one is made
   */
  record Admitted(Platform.State state, List<String> strangers, Optional<Platform> updated)
      implements Admission {}

  record Denied(RegistrationStep.Refused refusal) implements Admission {}

  /**
   * Decides.
   *
   * @param updated the registration that the invitation names
   */
  static Admission of(
      Invitation invitation,
      Optional<Platform> updated,
      PlatformConfiguration platform,
      URI source) {
    Optional<String> other = invitation.issuer().filter(it -> !it.equals(platform.issuer()));
    if (other.isPresent()) {
      return denied(
          Reason.OTHER_ISSUER,
          "The link is for the issuer %s, this platform says it is %s."
              .formatted(Quoted.of(other.get()), Quoted.of(platform.issuer())));
    }
    List<String> strangers = PlatformHosts.strange(platform, source);
    return updated
        .map(old -> toUpdate(old, strangers))
        .orElseGet(() ->
            new Admitted(
                invitation.issuer().isPresent() && strangers.isEmpty()
                    ? Platform.State.ACTIVE
                    : Platform.State.WAITING,
                strangers,
                Optional.empty()));
  }

  /** Spares the platform's administrator what would be refused once it is too late. */
  static Optional<RegistrationStep.Refused> objection(
      Invitation invitation, Optional<String> token) {
    return switch (RegistrationToken.of(token)) {
      case UPDATE ->
          invitation.updates().isPresent()
              ? Optional.empty()
              : Optional.of(
                  otherPurpose(
                      "The link makes a new registration, the platform wants to update one. Choose"
                          + " to register as a new tool, or ask for a link by invite --update."));
      case NEW ->
          invitation.updates().isEmpty()
              ? Optional.empty()
              : Optional.of(
                  otherPurpose(
                      "The link updates a registration, the platform wants to make a new one."
                          + " Choose to update the existing tool."));
      case UNTOLD -> Optional.empty();
    };
  }

  private static Admission toUpdate(Platform old, List<String> strangers) {
    Set<String> known = hosts(old.registration());
    List<String> unknown = strangers.stream().filter(host -> !known.contains(host)).toList();
    return unknown.isEmpty()
        ? new Admitted(old.state(), List.of(), Optional.of(old))
        : denied(
            Reason.STRANGE_HOSTS,
            "The update names hosts that nobody has approved: %s. Withdraw the registration and"
                    .formatted(String.join(", ", unknown))
                + " register the platform anew.");
  }

  private static Set<String> hosts(Registration registration) {
    return Stream.of(
            registration.authorizationEndpoint(),
            registration.tokenEndpoint(),
            registration.jwksUri())
        .map(HostAndPort::of)
        .collect(Collectors.toSet());
  }

  private static RegistrationStep.Refused otherPurpose(String detail) {
    return new RegistrationStep.Refused(Reason.OTHER_PURPOSE, detail);
  }

  private static Admission denied(Reason reason, String detail) {
    return new Denied(new RegistrationStep.Refused(reason, detail));
  }
}

package org.cehrs.practice.administration;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.cehrs.practice.administration.RegistrationStep.Reason;
import org.cehrs.practice.administration.RegistrationStep.Refused;
import org.cehrs.practice.administration.RegistrationStep.Registered;
import org.cehrs.practice.delivery.AuditEvent;
import org.cehrs.practice.delivery.AuditLog;
import org.cehrs.practice.lti.Quoted;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.registration.dynamic.PlatformConfiguration;
import org.cehrs.practice.lti.registration.dynamic.RegistrationReply.Accepted;
import org.springframework.transaction.support.TransactionOperations;

/** Stores what a platform agreed to, and uses its invitation up, in one transaction. */
public final class NewPlatforms {

  /** A stock Moodle refuses a larger maximum in its forms. */
  private static final int MOODLE_MAXIMUM = 100;

  private static final int LONGEST_NAME = 255;

  private final Platforms platforms;
  private final Invitations invitations;
  private final AuditLog log;
  private final TransactionOperations transactions;
  private final InstantSource clock;
  private final RandomGenerator chance;

  public NewPlatforms(
      Platforms platforms,
      Invitations invitations,
      AuditLog log,
      TransactionOperations transactions,
      InstantSource clock,
      RandomGenerator chance) {
    this.platforms = platforms;
    this.invitations = invitations;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
    this.chance = chance;
  }

  RegistrationStep store(
      Invitation invitation,
      PlatformConfiguration platform,
      Admission.Admitted admitted,
      Accepted accepted) {
    return admitted
        .updated()
        .map(old -> update(invitation, old.registration(), platform, accepted))
        .orElseGet(() -> add(invitation, platform, admitted.state(), accepted));
  }

  private RegistrationStep add(
      Invitation invitation,
      PlatformConfiguration platform,
      Platform.State state,
      Accepted accepted) {
    if (platforms.knows(platform.issuer(), accepted.clientId())) {
      return new Refused(
          Reason.KNOWN_ALREADY,
          "Issuer %s with client id %s is registered already, and was left as it is."
              .formatted(Quoted.of(platform.issuer()), Quoted.of(accepted.clientId())));
    }
    Registration registration = registration(platform, accepted.clientId());
    Instant now = clock.instant();
    return settle(
        invitation,
        registration,
        "registration.add",
        () -> platforms.add(registration, accepted.deploymentId(), state, now));
  }

  private RegistrationStep update(
      Invitation invitation, Registration old, PlatformConfiguration platform, Accepted accepted) {
    if (!old.clientId().equals(accepted.clientId())) {
      return new Refused(
          Reason.OTHER_PURPOSE,
          "The platform did not update client id %s but made a new registration with client id %s."
                  .formatted(Quoted.of(old.clientId()), Quoted.of(accepted.clientId()))
              + " Delete that one in the platform.");
    }
    Registration updated = updated(old, platform);
    return settle(
        invitation,
        updated,
        "registration.update",
        () -> platforms.update(updated, accepted.deploymentId()));
  }

  private RegistrationStep settle(
      Invitation invitation, Registration registration, String act, Runnable change) {
    Instant now = clock.instant();
    transactions.executeWithoutResult(status -> {
      change.run();
      invitations.useUp(invitation.id(), registration.id(), now);
      log.record(event(act, invitation, registration, now));
    });
    return new Registered(
        platforms.find(registration.id()).orElseThrow(), invitation.updates().isPresent());
  }

  private static AuditEvent event(
      String act, Invitation invitation, Registration registration, Instant now) {
    return new AuditEvent(
        new AuditEvent.Actor.Program(),
        Optional.empty(),
        Optional.empty(),
        act,
        registration.id().toString(),
        "by invitation %s; hosts %s".formatted(invitation.id(), PlatformText.hosts(registration)),
        now);
  }

  private Registration registration(PlatformConfiguration platform, String clientId) {
    return new Registration(
        new UUID(chance.nextLong(), chance.nextLong()),
        platform.issuer(),
        clientId,
        name(platform),
        platform.endpoints().authorization(),
        platform.endpoints().token(),
        platform.endpoints().jwks(),
        platform.audience(),
        platform.product().flavor() == Registration.Flavor.MOODLE
            ? OptionalInt.of(MOODLE_MAXIMUM)
            : OptionalInt.empty(),
        platform.product().flavor(),
        false);
  }

  /** What a platform may change by an update: its addresses. */
  private static Registration updated(Registration old, PlatformConfiguration platform) {
    return new Registration(
        old.id(),
        old.issuer(),
        old.clientId(),
        old.name(),
        platform.endpoints().authorization(),
        platform.endpoints().token(),
        platform.endpoints().jwks(),
        platform.audience(),
        old.lineItemMaximum(),
        old.flavor(),
        old.anyDeployment());
  }

  private static String name(PlatformConfiguration platform) {
    String host = URI.create(platform.issuer()).getHost();
    String name = platform.product().account().map(it -> it + " (" + host + ")").orElse(host);
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }
}

package org.cehrs.practice.administration;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import org.cehrs.practice.administration.RegistrationStep.Reason;
import org.cehrs.practice.administration.RegistrationStep.Refused;
import org.cehrs.practice.administration.RegistrationStep.Registered;
import org.cehrs.practice.lti.Sha256;
import org.cehrs.practice.lti.WebAddress;
import org.cehrs.practice.lti.registration.dynamic.Discovery;
import org.cehrs.practice.lti.registration.dynamic.PlatformConfiguration;
import org.cehrs.practice.lti.registration.dynamic.RegistrationReply;

/**
 * Registers a platform that comes with an invitation. Looking uses nothing up; a failure may be
 * tried again; a stored registration uses the invitation up.
 */
public final class RegisterPlatform {

  /** Longer than the two calls of a registration may take. */
  private static final Duration AT_WORK = Duration.ofMinutes(1);

  private final Invitations invitations;
  private final Platforms platforms;
  private final InvitedCalls calls;
  private final NewPlatforms stored;
  private final FormSeal seals;
  private final InstantSource clock;

  /**
   * @param secret signs forms
   */
  public RegisterPlatform(
      Invitations invitations,
      Platforms platforms,
      InvitedCalls calls,
      NewPlatforms stored,
      byte[] secret,
      InstantSource clock) {
    this.invitations = invitations;
    this.platforms = platforms;
    this.calls = calls;
    this.stored = stored;
    this.seals = new FormSeal(secret);
    this.clock = clock;
  }

  /** Says who would be registered. */
  public RegistrationStep show(RegistrationVisit visit) {
    return invited(visit, (invitation, source) -> look(visit, invitation, source));
  }

  /**
   * Registers, once a form.
   *
   * @param seal of the form that was shown
   */
  public RegistrationStep register(RegistrationVisit visit, String seal) {
    Optional<Instant> shownAt = seals.open(seal, visit, clock.instant());
    return again(visit, shownAt)
        .orElseGet(() ->
            invited(
                visit,
                (invitation, source) ->
                    shownAt
                        .map(form -> begin(visit, invitation, source, form))
                        .orElseGet(() -> refused(Reason.OLD_FORM))));
  }

  /** The second of two clicks finds what the first one did. */
  private Optional<RegistrationStep> again(RegistrationVisit visit, Optional<Instant> shownAt) {
    return invitation(visit)
        .flatMap(invitation ->
            invitation
                .use()
                .filter(use -> shownAt.filter(use.formShownAt()::equals).isPresent())
                .flatMap(use -> platforms.find(use.registration()))
                .map(platform -> new Registered(platform, invitation.updates().isPresent())));
  }

  private RegistrationStep invited(
      RegistrationVisit visit, BiFunction<Invitation, URI, RegistrationStep> then) {
    Optional<Invitation> invitation = invitation(visit);
    Optional<Refused> closed = closed(invitation);
    if (closed.isPresent() || invitation.isEmpty()) {
      return closed.orElseGet(() -> refused(Reason.UNKNOWN_LINK));
    }
    Optional<URI> source = visit.configuration().flatMap(WebAddress::of);
    if (source.isEmpty()) {
      return refused(Reason.NO_PLATFORM);
    }
    return Admission.objection(invitation.get(), visit.token())
        .<RegistrationStep>map(objection -> objection)
        .orElseGet(() -> then.apply(invitation.get(), source.get()));
  }

  private Optional<Invitation> invitation(RegistrationVisit visit) {
    return invitations.find(Sha256.hex(visit.secret()));
  }

  private Optional<Refused> closed(Optional<Invitation> found) {
    return found
        .filter(invitation -> !invitation.isOpen(clock.instant()))
        .map(invitation -> {
          if (invitation.use().isPresent()) {
            return refused(Reason.USED_LINK);
          }
          return refused(invitation.revoked() ? Reason.REVOKED_LINK : Reason.EXPIRED_LINK);
        });
  }

  private RegistrationStep look(RegistrationVisit visit, Invitation invitation, URI source) {
    return admitted(
        visit,
        invitation,
        source,
        (platform, admitted) ->
            new RegistrationStep.Offered(
                platform,
                source,
                admitted.state(),
                admitted.strangers(),
                admitted.updated().isPresent(),
                seals.seal(visit, clock.instant())));
  }

  private RegistrationStep begin(
      RegistrationVisit visit, Invitation invitation, URI source, Instant form) {
    Instant now = clock.instant();
    return switch (invitations.begin(invitation.id(), form, now, now.plus(AT_WORK))) {
      case BUSY -> refused(Reason.BUSY);
      case REFUSED -> refused(Reason.OLD_FORM);
      case BEGUN -> work(visit, invitation, source);
    };
  }

  private RegistrationStep work(RegistrationVisit visit, Invitation invitation, URI source) {
    try {
      return admitted(
          visit,
          invitation,
          source,
          (platform, admitted) -> register(visit, invitation, platform, admitted));
    } finally {
      invitations.giveBack(invitation.id());
    }
  }

  private RegistrationStep admitted(
      RegistrationVisit visit,
      Invitation invitation,
      URI source,
      BiFunction<PlatformConfiguration, Admission.Admitted, RegistrationStep> then) {
    return switch (calls.of(invitation).discover(source, visit.token())) {
      case Discovery.Failed(String problem) -> new Refused(Reason.CONFIGURATION, problem);
      case Discovery.Found(PlatformConfiguration platform) ->
          switch (Admission.of(
              invitation, invitation.updates().flatMap(platforms::find), platform, source)) {
            case Admission.Denied(Refused refusal) -> refusal;
            case Admission.Admitted admitted -> then.apply(platform, admitted);
          };
    };
  }

  private RegistrationStep register(
      RegistrationVisit visit,
      Invitation invitation,
      PlatformConfiguration platform,
      Admission.Admitted admitted) {
    return switch (calls.of(invitation).register(platform, visit.token())) {
      case RegistrationReply.Refused(String problem) ->
          new Refused(Reason.PLATFORM_REFUSED, problem);
      case RegistrationReply.Accepted accepted ->
          stored.store(invitation, platform, admitted, accepted);
    };
  }

  private static Refused refused(Reason reason) {
    return new Refused(reason, "");
  }
}

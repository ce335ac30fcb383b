package org.cehrs.practice.administration;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.cehrs.practice.administration.CommandOutcome.Done;
import org.cehrs.practice.administration.CommandOutcome.Refused;
import org.cehrs.practice.lti.Quoted;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations;
import org.cehrs.practice.lti.Sha256;

/** Makes a registration link. Whoever holds the link may use it, once, within a day. */
public final class Invite implements AdministratorCommand {

  private static final Duration LIFE = Duration.ofHours(24);
  private static final int SECRET_BYTES = 18;
  private static final int LONGEST_ISSUER = 500;

  private final Invitations invitations;
  private final Platforms platforms;
  private final Acts acts;
  private final URI publicUrl;
  private final InstantSource clock;
  private final RandomGenerator chance;

  /**
   * @param publicUrl origin under which browsers reach this tool
   * @param chance cryptographically strong
   */
  public Invite(
      Invitations invitations,
      Platforms platforms,
      Acts acts,
      URI publicUrl,
      InstantSource clock,
      RandomGenerator chance) {
    this.invitations = invitations;
    this.platforms = platforms;
    this.acts = acts;
    this.publicUrl = publicUrl;
    this.clock = clock;
    this.chance = chance;
  }

  @Override
  public CommandName name() {
    return CommandName.INVITE;
  }

  @Override
  public CommandOutcome run(Arguments arguments) {
    Optional<String> issuer = arguments.find("issuer");
    Optional<String> updated = arguments.find("update");
    if (updated.isPresent()) {
      return issuer.isPresent()
          ? new Refused("Give --issuer for a new registration or --update for an old one.\n")
          : inviteToUpdate(updated.get());
    }
    return issuer.filter(it -> !isIssuer(it)).isPresent()
        ? new Refused(
            "Expected an issuer such as https://moodle.example.edu, came %s.%n"
                .formatted(Quoted.of(issuer.get())))
        : made(issuer, Optional.empty());
  }

  private CommandOutcome inviteToUpdate(String id) {
    Optional<Platform> platform = Ids.read(id).flatMap(platforms::find);
    if (platform.isEmpty()) {
      return Ids.unknown("registration", id, "registrations");
    }
    if (platform.get().source() == Registrations.Source.FILE) {
      return new Refused("It stands in registrations.yml: change it there and restart.\n");
    }
    if (platform.get().registration().flavor() == Registration.Flavor.CANVAS) {
      return new Refused(
          "Canvas would register anew: change the developer key in Canvas instead.\n");
    }
    return made(
        Optional.of(platform.get().registration().issuer()),
        Optional.of(platform.get().registration().id()));
  }

  private CommandOutcome made(Optional<String> issuer, Optional<UUID> updates) {
    Instant now = clock.instant();
    String secret = secret();
    Invitation invitation =
        new Invitation(
            new UUID(chance.nextLong(), chance.nextLong()),
            issuer,
            updates,
            now,
            now.plus(LIFE),
            false,
            Optional.empty());
    invitations.add(invitation, Sha256.hex(secret));
    acts.note("invitation.make", invitation.id(), "issuer " + issuer.map(Quoted::of).orElse("any"));
    return new Done(told(invitation, publicUrl.resolve("/lti/register/" + secret)));
  }

  private static String told(Invitation invitation, URI link) {
    return """
    Registration link, to be pasted into the platform:

      %s

    It registers %s.
    It works once, until %s. Whoever has it can use it: treat it like a password.
    To end it before: revoke-invitation %s
    """
        .formatted(
            link, effect(invitation), Times.of(invitation.expiresAt()), invitation.id().toString());
  }

  private static String effect(Invitation invitation) {
    if (invitation.updates().isPresent()) {
      return "nothing new: it brings one registration of %s up to date"
          .formatted(invitation.issuer().orElse(""));
    }
    return invitation
        .issuer()
        .map(issuer ->
            issuer
                + ", and no other platform; its launches are accepted at once."
                + "\nWhere it names no deployment when it registers, as an older Canvas does, the first"
                + "\nlaunch waits for your approve")
        .orElse("any platform; its launches wait for your approve");
  }

  private static boolean isIssuer(String text) {
    return text.length() <= LONGEST_ISSUER && text.matches("https?://[^\\s/?#@]+(/[^\\s?#]*)?");
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    chance.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

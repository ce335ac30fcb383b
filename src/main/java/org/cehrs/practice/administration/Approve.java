package org.cehrs.practice.administration;

import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.administration.CommandOutcome.Done;
import org.cehrs.practice.administration.CommandOutcome.Refused;
import org.cehrs.practice.lti.Registrations;

/**
 * Accepts the launches of a registration or of a deployment. Its hosts stay under the rule of
 * hosts: approval makes none private or plain http.
 */
public final class Approve implements AdministratorCommand {

  private final Platforms platforms;
  private final Acts acts;

  public Approve(Platforms platforms, Acts acts) {
    this.platforms = platforms;
    this.acts = acts;
  }

  @Override
  public CommandName name() {
    return CommandName.APPROVE;
  }

  @Override
  public CommandOutcome run(Arguments arguments) {
    Optional<UUID> id = Ids.read(arguments.get("id"));
    return id.flatMap(platforms::find)
        .map(this::registration)
        .or(() -> id.flatMap(it -> platforms.ofDeployment(it).map(of -> deployment(it, of))))
        .orElseGet(() -> Ids.unknown("registration or deployment", arguments.get("id"), "pending"));
  }

  private CommandOutcome registration(Platform platform) {
    if (platform.state() == Platform.State.ACTIVE) {
      return new Refused("It is approved already.\n");
    }
    if (platform.source() == Registrations.Source.FILE) {
      return new Refused("It stood in registrations.yml: enter it there again and restart.\n");
    }
    UUID id = platform.registration().id();
    platforms.approve(id);
    acts.note("registration.approve", id, PlatformText.hosts(platform.registration()));
    return new Done(
        "Approved, launches are accepted:\n" + PlatformText.of(platform.registration()));
  }

  private CommandOutcome deployment(UUID id, Platform platform) {
    platforms.approveDeployment(id);
    acts.note("deployment.approve", id, "of registration " + platform.registration().id());
    return new Done(
        platform.state() == Platform.State.ACTIVE
            ? "Approved, launches of this deployment of "
                + platform.registration().name()
                + " are accepted.\n"
            : "Approved. Its registration is not: approve %s%n"
                .formatted(platform.registration().id()));
  }
}

package org.cehrs.practice.administration;

import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.administration.CommandOutcome.Done;
import org.cehrs.practice.administration.CommandOutcome.Refused;
import org.cehrs.practice.lti.Registrations;

/** Ends the trust in a registration or a deployment; data and grades stay. */
public final class Withdraw implements AdministratorCommand {

  private final Platforms platforms;
  private final Acts acts;

  public Withdraw(Platforms platforms, Acts acts) {
    this.platforms = platforms;
    this.acts = acts;
  }

  @Override
  public CommandName name() {
    return CommandName.WITHDRAW;
  }

  @Override
  public CommandOutcome run(Arguments arguments) {
    Optional<UUID> id = Ids.read(arguments.get("id"));
    return id.flatMap(platforms::find)
        .map(this::registration)
        .or(() -> id.flatMap(it -> platforms.ofDeployment(it).map(of -> deployment(it, of))))
        .orElseGet(
            () -> Ids.unknown("registration or deployment", arguments.get("id"), "registrations"));
  }

  private CommandOutcome registration(Platform platform) {
    if (platform.source() == Registrations.Source.FILE) {
      return new Refused("It stands in registrations.yml: remove it there and restart.\n");
    }
    UUID id = platform.registration().id();
    platforms.withdraw(id);
    acts.note("registration.withdraw", id, "");
    return new Done(
        """
        Withdrawn: no launch and no grade of it passes any more. Exams that are open go on.
        Its data stays; approve %s brings it back.
        """
            .formatted(id));
  }

  private CommandOutcome deployment(UUID id, Platform platform) {
    if (platform.registration().anyDeployment()) {
      return new Refused("Its registration accepts any deployment; see registrations.yml.\n");
    }
    boolean comesBack =
        platform.deployments().stream()
            .anyMatch(deployment -> deployment.id().equals(id) && deployment.byFile());
    platforms.holdDeployment(id);
    acts.note("deployment.withdraw", id, "");
    return new Done(
        comesBack
            ? "Withdrawn until the next start. To make it last, remove it from registrations.yml.\n"
            : "Withdrawn: launches and grades of this deployment wait for approve %s%n"
                .formatted(id));
  }
}

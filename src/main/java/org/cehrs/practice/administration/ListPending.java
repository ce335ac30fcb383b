package org.cehrs.practice.administration;

import java.time.InstantSource;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists what waits for the administrator. */
public final class ListPending implements AdministratorCommand {

  private final Platforms platforms;
  private final Invitations invitations;
  private final InstantSource clock;

  public ListPending(Platforms platforms, Invitations invitations, InstantSource clock) {
    this.platforms = platforms;
    this.invitations = invitations;
    this.clock = clock;
  }

  @Override
  public CommandName name() {
    return CommandName.PENDING;
  }

  @Override
  public boolean looks(Arguments arguments) {
    return true;
  }

  @Override
  public CommandOutcome run(Arguments arguments) {
    String pending =
        Stream.of(registrations(), deployments(), links())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n"));
    return new CommandOutcome.Done(pending.isEmpty() ? "Nothing waits.\n" : pending);
  }

  private String registrations() {
    return titled(
        "Registrations that wait for approve ID",
        platforms.all().stream()
            .filter(platform -> platform.state() == Platform.State.WAITING)
            .map(PlatformText::of));
  }

  private String deployments() {
    return titled(
        "Deployments that wait for approve ID",
        platforms.all().stream().flatMap(ListPending::held));
  }

  private static Stream<String> held(Platform platform) {
    return platform.deployments().stream()
        .filter(Platform.Deployment::held)
        .map(deployment -> platform.registration().name() + "\n" + PlatformText.of(deployment));
  }

  private String links() {
    return titled(
        "Invitations that were not used yet",
        invitations.open(clock.instant()).stream()
            .map(invitation ->
                "%s%n  for %s, until %s%n"
                    .formatted(
                        invitation.id(),
                        invitation.issuer().orElse("any platform"),
                        Times.of(invitation.expiresAt()))));
  }

  private static String titled(String title, Stream<String> parts) {
    String text = parts.collect(Collectors.joining());
    return text.isEmpty() ? "" : title + "\n\n" + text;
  }
}

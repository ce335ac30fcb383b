package org.cehrs.practice.administration;

import java.util.stream.Collectors;

/** Lists the platforms, whatever their state. */
public final class ListRegistrations implements AdministratorCommand {

  private final Platforms platforms;

  public ListRegistrations(Platforms platforms) {
    this.platforms = platforms;
  }

  @Override
  public CommandName name() {
    return CommandName.REGISTRATIONS;
  }

  @Override
  public boolean looks(Arguments arguments) {
    return true;
  }

  @Override
  public CommandOutcome run(Arguments arguments) {
    String all =
        platforms.all().stream().map(ListRegistrations::text).collect(Collectors.joining("\n"));
    return new CommandOutcome.Done(
        all.isEmpty() ? "No platform is registered. See invite, or registrations.yml.\n" : all);
  }

  private static String text(Platform platform) {
    return PlatformText.of(platform)
        + (platform.registration().anyDeployment() ? "  any deployment is accepted\n" : "")
        + platform.deployments().stream().map(PlatformText::of).collect(Collectors.joining());
  }
}

package org.cehrs.practice.administration;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Ends an invitation before its time. */
public final class RevokeInvitation implements AdministratorCommand {

  private final Invitations invitations;
  private final Acts acts;
  private final InstantSource clock;

  public RevokeInvitation(Invitations invitations, Acts acts, InstantSource clock) {
    this.invitations = invitations;
    this.acts = acts;
    this.clock = clock;
  }

  @Override
  public CommandName name() {
    return CommandName.REVOKE_INVITATION;
  }

  @Override
  public CommandOutcome run(Arguments arguments) {
    Instant now = clock.instant();
    Optional<UUID> id = Ids.read(arguments.get("id")).filter(open -> invitations.revoke(open, now));
    if (id.isEmpty()) {
      return Ids.unknown("open invitation", arguments.get("id"), "pending");
    }
    acts.note("invitation.revoke", id.get(), "");
    return new CommandOutcome.Done("Revoked: its link opens nothing from now on.\n");
  }
}

package org.cehrs.practice.delivery;

import java.util.Optional;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.Holder;

/** A page asks to be the one that writes on an attempt. */
public class HoldAttempt {

  /**
   * What a page says of itself.
   *
   * @param client its client id
   * @param before client id of the page that stood in the same tab before; empty where none did
   * @param confirmed whether the candidate said that it shall go on here
   */
  public record Claim(String client, Optional<String> before, boolean confirmed) {}

  private final OpenAttempts attempts;

  public HoldAttempt(OpenAttempts attempts) {
    this.attempts = attempts;
  }

  /** Whether the page has the student's own attempt now; else the candidate is to be asked. */
  public boolean handle(Attempt.InProgress own, Claim claim) {
    Holder mine = Holder.of(claim.client());
    return attempts
        .changeHolder(own.sitting().tenant(), own.id(), holder -> after(holder, claim, mine))
        .filter(mine::equals)
        .isPresent();
  }

  private static Holder after(Holder holder, Claim claim, Holder mine) {
    return claim.confirmed() || holder.yieldsTo(claim.client(), claim.before()) ? mine : holder;
  }
}

package org.cehrs.practice.delivery;

import org.cehrs.practice.exam.attempt.Attempt;

/** A page is left: the next one need not ask whether to go on there. */
public class LeaveAttempt {

  private final OpenAttempts attempts;

  public LeaveAttempt(OpenAttempts attempts) {
    this.attempts = attempts;
  }

  /** Changes nothing where another page has the attempt. */
  public void handle(Attempt.InProgress own, String client) {
    attempts.changeHolder(own.sitting().tenant(), own.id(), holder -> holder.afterLeaveOf(client));
  }
}

package org.cehrs.practice.administration;

/** One of the administrator's commands. What it changes it writes to the log of acts. */
public interface AdministratorCommand {

  CommandName name();

  CommandOutcome run(Arguments arguments);

  /** Whether it changes nothing, and so notes no act of its own. */
  default boolean looks(Arguments arguments) {
    return false;
  }
}

package org.cehrs.practice.administration;

/** What became of a command; the text is for the administrator and ends with a line break. */
public sealed interface CommandOutcome {

  String text();

  record Done(String text) implements CommandOutcome {}

  /**
   * Nothing was changed.
   *
   * @param text what was expected, what came, what to do
   */
  record Refused(String text) implements CommandOutcome {}
}

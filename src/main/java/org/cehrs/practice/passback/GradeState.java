package org.cehrs.practice.passback;

import java.util.Optional;

/**
 * Where a grade stands, for student and teacher.
 *
 * @param problem why it waits or was parked, in plain words
 */
public record GradeState(State state, Optional<String> problem) {

  /** The states of a queued grade. */
  public enum State {
    WAITING,
    SENT,
    PARKED,
    SUPERSEDED
  }
}

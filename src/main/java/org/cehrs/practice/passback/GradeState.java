package org.cehrs.practice.passback;

import java.util.Optional;

/**
 * Where a grade stands, for student and teacher.
 *
 * @param given of {@code maximum}, as posted; the platform may show it on a scale of its own
 * @param problem what the platform answered, or why the grade waits
 * @param obstacle of a parked grade: what a person has to mend
 */
public record GradeState(
    State state,
    double given,
    double maximum,
    Optional<String> problem,
    Optional<Obstacle> obstacle) {

  /** The states of a queued grade. */
  public enum State {
    WAITING,
    SENT,
    PARKED,
    SUPERSEDED
  }
}

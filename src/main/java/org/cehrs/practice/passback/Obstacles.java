package org.cehrs.practice.passback;

import org.cehrs.practice.lti.services.ServiceProblem.Cause;

/** What a platform's refusal means for a grade. */
final class Obstacles {

  private Obstacles() {}

  static Obstacle ofPosting(Cause cause) {
    return switch (cause) {
      case GONE -> Obstacle.COLUMN_GONE;
      case NOT_FOUND -> Obstacle.COLUMN_NOT_FOUND;
      case NOT_ALLOWED -> Obstacle.NOT_ALLOWED;
      case NOT_A_STUDENT -> Obstacle.NOT_A_STUDENT;
      case COURSE_CLOSED -> Obstacle.COURSE_CLOSED;
      case UNPUBLISHED -> Obstacle.UNPUBLISHED;
      case NO_ATTEMPT_LEFT -> Obstacle.NO_ATTEMPT_LEFT;
      case LOCKED -> Obstacle.LOCKED;
      case FOREIGN -> Obstacle.FOREIGN_COLUMN;
      case OTHER -> Obstacle.OTHER;
    };
  }

  static Obstacle ofMaking(Cause cause) {
    return switch (cause) {
      case COURSE_CLOSED -> Obstacle.COURSE_CLOSED;
      case NOT_ALLOWED -> Obstacle.NOT_ALLOWED;
      default -> Obstacle.NO_COLUMN;
    };
  }
}

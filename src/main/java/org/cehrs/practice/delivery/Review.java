package org.cehrs.practice.delivery;

import java.util.Optional;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.passback.ReviewAddress;

/** What a launch is to look at, where it is to look at a student's work. */
public sealed interface Review {

  /**
   * A student's work at the launched link (Submission Review 1.0).
   *
   * @param subject the platform's user id; anybody's, since Moodle signs whatever it is given
   */
  record OfStudent(String subject) implements Review {}

  /** One attempt: the launch is of an address that went to the gradebook with its grade. */
  record OfAttempt(AttemptId attempt) implements Review {}

  static Optional<Review> of(Launch launch, ReviewAddress addresses) {
    return launch.messageType() == Launch.MessageType.SUBMISSION_REVIEW
        ? launch.forUser().map(OfStudent::new)
        : launch.targetLink().flatMap(addresses::attempt).map(OfAttempt::new);
  }
}

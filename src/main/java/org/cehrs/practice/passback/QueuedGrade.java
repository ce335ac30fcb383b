package org.cehrs.practice.passback;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.cehrs.practice.exam.attempt.AttemptId;

/**
 * A grade as it waits, with all that is needed to send it.
 *
 * @param subject the platform's user id
 * @param timestamp fixed when it was queued; every retry reuses it
 * @param tries of this grade that failed
 * @param newest whether no newer grade of the same column and person is there
 * @param newSubmission whether this attempt is posted for the first time
 * @param commentDue whether no post may have brought the comment there
 */
public record QueuedGrade(
    UUID id,
    GradePlace place,
    AttemptId attempt,
    String subject,
    double scoreGiven,
    double scoreMaximum,
    String comment,
    Instant timestamp,
    Instant submittedAt,
    int tries,
    boolean newest,
    boolean newSubmission,
    boolean commentDue) {

  /** The same after its column was found. */
  QueuedGrade at(URI column) {
    return new QueuedGrade(
        id,
        place.at(column),
        attempt,
        subject,
        scoreGiven,
        scoreMaximum,
        comment,
        timestamp,
        submittedAt,
        tries,
        newest,
        newSubmission,
        commentDue);
  }
}

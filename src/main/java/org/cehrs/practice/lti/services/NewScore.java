package org.cehrs.practice.lti.services;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A final score. Nothing else is ever posted: progress would clear a grade.
 *
 * @param userId the platform's id of the student
 * @param scoreGiven of {@code scoreMaximum}; the platform rescales to its line item
 * @param comment sent once an attempt: Canvas appends each
 * @param timestamp later than any posted before for this line item and student; the same on retries
 * @param submittedAt when the student finished; the same on retries and regrades
 * @param newSubmission whether this attempt is posted for the first time; only Canvas looks at it
 * @param review where teacher and student may look at this attempt; only Canvas takes it
 */
public record NewScore(
    String userId,
    double scoreGiven,
    double scoreMaximum,
    Optional<String> comment,
    Instant timestamp,
    Instant submittedAt,
    boolean newSubmission,
    Optional<URI> review) {

  public NewScore {
    if (!(scoreMaximum > 0 && Double.isFinite(scoreMaximum))) {
      throw new IllegalArgumentException("scoreMaximum must be greater than 0: " + scoreMaximum);
    }
    if (!(scoreGiven >= 0 && scoreGiven <= scoreMaximum)) {
      throw new IllegalArgumentException(
          "scoreGiven must lie from 0 to " + scoreMaximum + ": " + scoreGiven);
    }
  }
}

package org.cehrs.demolms.course;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What a student handed in, where a platform keeps track of that.
 *
 * @param attempt from 1
 * @param launch where to look at it
 */
public record Submission(int attempt, Instant submittedAt, Optional<URI> launch) {

  /** This submission after another post: a new attempt only where its time differs. */
  Submission followedBy(Instant time, Optional<URI> newLaunch) {
    int next = time.equals(submittedAt) ? attempt : attempt + 1;
    return new Submission(next, time, newLaunch.or(() -> launch));
  }
}

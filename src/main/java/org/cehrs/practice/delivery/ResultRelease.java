package org.cehrs.practice.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.link.LinkSettings;

/** What a student may see of a finished attempt by now; a teacher sees everything. */
public class ResultRelease {

  private final Sessions sessions;
  private final InstantSource clock;

  public ResultRelease(Sessions sessions, InstantSource clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Score, counts and domains. */
  public boolean showsResult(Attempt.Submitted done) {
    return isPast(settings(done).resultsFrom());
  }

  /** Keys and rationales. */
  public boolean showsExplanations(Attempt.Submitted done) {
    return isPast(settings(done).explanationsFrom());
  }

  public LinkSettings settings(Attempt.Submitted done) {
    return sessions.settings(done.sitting().activity());
  }

  private boolean isPast(Optional<Instant> from) {
    return from.filter(start -> !clock.instant().isBefore(start)).isPresent();
  }
}

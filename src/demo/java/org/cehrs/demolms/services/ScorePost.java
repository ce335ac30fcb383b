package org.cehrs.demolms.services;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.cehrs.demolms.course.Score;

/**
 * A posted score as one product understands it.
 *
 * @param handedIn present where the post counts as a submission
 */
public record ScorePost(Instant timestamp, Effect effect, Optional<HandedIn> handedIn) {

  /** What a post does to the grade. */
  public sealed interface Effect permits Keep, Clear, Leave {}

  public record Keep(Score score) implements Effect {}

  /** As in Canvas and Moodle, a post that is not final empties the cell: tools must send none. */
  public record Clear() implements Effect {}

  public record Leave() implements Effect {}

  /** A submission: when, and where to look at it. */
  public record HandedIn(Instant at, Optional<URI> launch) {}
}

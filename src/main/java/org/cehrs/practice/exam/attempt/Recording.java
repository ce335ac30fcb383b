package org.cehrs.practice.exam.attempt;

import java.time.Duration;
import java.util.Optional;

/** The outcome of one save. */
public sealed interface Recording {

  /**
   * Committed: it survives whatever happens next.
   *
   * @param seq the server's sequence number; the same again for a repeated save, and the later
   *     one's for a save that comes after a later one of the same page on the same matter
   * @param timeLeft of the attempt; empty when untimed or over
   */
  record Recorded(long seq, Optional<Duration> timeLeft) implements Recording {}

  /** The time was up or the attempt was submitted; nothing was changed. */
  record TooLate() implements Recording {}

  /** The candidate has a break; nothing was changed. Sent again after it, the save counts. */
  record OnBreak() implements Recording {}

  /** Another page has taken the attempt over; nothing was changed. */
  record Superseded() implements Recording {}

  /** The form has no such position. */
  record NotOnForm(int positions) implements Recording {}

  /** No such attempt for this candidate. */
  record NoSuchAttempt() implements Recording {}
}

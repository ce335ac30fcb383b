package org.cehrs.practice.exam.attempt;

/** The outcome of one save. */
public sealed interface Recording {

  /**
   * Committed: it survives whatever happens next.
   *
   * @param seq the server's sequence number; the same again for a repeated save
   */
  record Recorded(long seq) implements Recording {}

  /** The time was up or the attempt was submitted; nothing was changed. */
  record TooLate() implements Recording {}

  /** The form has no such position. */
  record NotOnForm(int positions) implements Recording {}

  /** No such attempt for this candidate. */
  record NoSuchAttempt() implements Recording {}
}

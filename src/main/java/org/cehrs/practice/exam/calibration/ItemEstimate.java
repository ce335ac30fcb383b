package org.cehrs.practice.exam.calibration;

/** What calibration says of one item. */
public sealed interface ItemEstimate {

  /** A difficulty with its standard error, in logits. */
  record Estimated(double difficulty, double standardError) implements ItemEstimate {}

  /** An anchor's difficulty, as it was given. */
  record Anchored(double difficulty) implements ItemEstimate {}

  /** Nothing is known of the item beforehand and its responses do not tell. */
  record Unknown(Reason reason) implements ItemEstimate {}

  /** Why responses do not tell. */
  enum Reason {
    NOBODY_ANSWERED,
    ALL_RIGHT,
    ALL_WRONG
  }
}

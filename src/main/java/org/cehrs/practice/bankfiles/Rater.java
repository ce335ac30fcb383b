package org.cehrs.practice.bankfiles;

import java.time.LocalDate;

/**
 * Who or what estimated the items' difficulty.
 *
 * @param id name under which the items' ratings stand
 * @param what who the person or which the model is
 * @param how how the estimate was made
 * @param date when the pass was made
 */
public record Rater(String id, Kind kind, String what, String how, LocalDate date) {

  /** A person is never claimed where a model rated. */
  public enum Kind {
    PERSON,
    MODEL
  }
}

package org.cehrs.practice.bankfiles;

import java.time.LocalDate;
import java.util.Optional;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.bank.ItemRef;

/**
 * One reading of an item by somebody who did not write it.
 *
 * @param answer the option that a blind reader chose, by its letter in the bank
 * @param agreed for a blind reading: whether the answer was the key of the version that was read
 */
record Review(
    ItemRef item,
    LocalDate date,
    Kind kind,
    Optional<Choice> answer,
    boolean agreed,
    Action action) {

  /** What the reader saw and looked for. */
  enum Kind {
    /** Stem, options and exhibit, without the key. */
    BLIND,
    /** The whole item against the rule that it rests on. */
    FACTS,
    /** Whether form or tone gives keys away. */
    CUES
  }

  /** What was done because of the reading. */
  enum Action {
    NONE,
    KEPT,
    MENDED,
    DROPPED
  }

  ContentDomain domain() {
    return ContentDomain.valueOf(item.id().value().split("-", -1)[0]);
  }

  String topic() {
    return item.id().value().split("-", -1)[1];
  }
}

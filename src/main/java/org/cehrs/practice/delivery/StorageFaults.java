package org.cehrs.practice.delivery;

import java.util.Optional;

/** Tells failures of the database from all others: they pass, and nothing was acknowledged. */
public interface StorageFaults {

  /** What an administrator has to see to. */
  enum Fault {
    /** It does not answer, or broke off. */
    AWAY,
    /** It has no room to write. */
    FULL
  }

  Optional<Fault> of(Throwable failure);
}

package org.cehrs.practice.exam.link;

import java.time.Instant;
import java.util.Optional;

/** When a student sees something about a finished attempt. */
public enum Release implements Coded {
  AT_ONCE("at_once"),
  /** Once the link's window has closed; with no end set, not yet. */
  AFTER_CLOSE("after_close"),
  NEVER("never");

  private final String code;

  Release(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** From when it is shown; empty: not at all, as far as is settled. */
  Optional<Instant> from(Optional<Instant> closes) {
    return switch (this) {
      case AT_ONCE -> Optional.of(Instant.MIN);
      case AFTER_CLOSE -> closes;
      case NEVER -> Optional.empty();
    };
  }
}

package org.cehrs.practice.exam.link;

import java.time.Instant;
import java.util.Optional;

/**
 * When attempts may begin; one that has begun keeps its whole time.
 *
 * @param opens empty: from now on
 * @param closes the first moment at which no attempt begins any more; empty: never
 */
public record Window(Optional<Instant> opens, Optional<Instant> closes) {

  public static final Window ALWAYS = new Window(Optional.empty(), Optional.empty());

  public Window {
    if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get())) {
      throw new IllegalArgumentException("opens " + opens.get() + ", closes " + closes.get());
    }
  }
}

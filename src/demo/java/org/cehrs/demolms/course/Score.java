package org.cehrs.demolms.course;

import java.time.Instant;
import java.util.Optional;

/**
 * A grade as a tool posted it.
 *
 * @param given out of {@code maximum}, the tool's own, which need not be the line item's
 */
public record Score(double given, double maximum, Instant timestamp, Optional<String> comment) {

  private static final double FIVE_DECIMALS = 1e5;

  /** The score on another maximum, never above it, to five decimals. */
  double outOf(double otherMaximum) {
    double scaled = Math.min(given / maximum, 1) * otherMaximum;
    return Math.round(scaled * FIVE_DECIMALS) / FIVE_DECIMALS;
  }
}

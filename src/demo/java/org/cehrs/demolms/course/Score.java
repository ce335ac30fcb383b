package org.cehrs.demolms.course;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A grade as a tool posted it.
 *
 * @param given out of {@code maximum}, the tool's own, which need not be the line item's
 */
public record Score(double given, double maximum, Instant timestamp, List<String> comments) {

  private static final double FIVE_DECIMALS = 1e5;

  public Score {
    comments = List.copyOf(comments);
  }

  /** The score on another maximum, to five decimals; as it is where its own maximum is 0. */
  double outOf(double otherMaximum) {
    double scaled = maximum == 0 ? given : given / maximum * otherMaximum;
    return Math.round(scaled * FIVE_DECIMALS) / FIVE_DECIMALS;
  }

  Score after(List<String> earlierComments) {
    List<String> all = Stream.concat(earlierComments.stream(), comments.stream()).toList();
    return new Score(given, maximum, timestamp, all);
  }
}

package org.cehrs.practice.exam.form;

/** What a thin bank is allowed, one step after the other; domain counts are never given up. */
enum LadderStep {
  STRICT(0.25, false, false, "window 0.25"),
  WIDER(0.5, false, false, "window 0.5"),
  WIDEST(1.0, false, false, "window 1.0"),
  SEEN(1.0, true, false, "window 1.0, items seen more often may replace others"),
  TOPICS(0.25, false, true, "topics within one of their quota, window 0.25"),
  TOPICS_WIDER(0.5, false, true, "topics within one of their quota, window 0.5"),
  TOPICS_WIDEST(1.0, false, true, "topics within one of their quota, window 1.0"),
  TOPICS_SEEN(
      1.0,
      true,
      true,
      "topics within one of their quota, window 1.0, items seen more often may replace others");

  private final double window;
  private final boolean seenAllowed;
  private final boolean topicsLoose;
  private final String description;

  LadderStep(double window, boolean seenAllowed, boolean topicsLoose, String description) {
    this.window = window;
    this.seenAllowed = seenAllowed;
    this.topicsLoose = topicsLoose;
    this.description = description;
  }

  /** Half width at the cut, in raw points. */
  double window() {
    return window;
  }

  boolean seenAllowed() {
    return seenAllowed;
  }

  boolean topicsLoose() {
    return topicsLoose;
  }

  String description() {
    return description;
  }
}

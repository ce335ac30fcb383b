package org.cehrs.practice.exam.report;

/** Who reads a report, which decides how small a group may be described. */
public enum Audience {
  /** The teachers of the course. */
  OWN_COURSE(5),
  /** Anybody beyond it. */
  WIDER(10);

  private final int fewest;

  Audience(int fewest) {
    this.fewest = fewest;
  }

  /** The smallest group that a statistic is shown of. */
  public int fewest() {
    return fewest;
  }
}

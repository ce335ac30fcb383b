package org.cehrs.practice.exam.scoring;

/** What pages say of readiness: words, never the chance behind them, and never the NHA's result. */
public enum Readiness {
  ON_TRACK("on track", 0.90),
  LIKELY("likely", 0.70),
  TOO_CLOSE("too close to call", 0.30),
  NOT_YET("not yet", 0);

  /** Scored responses of the last 60 days without which nobody is called on track. */
  public static final int ENOUGH_RESPONSES = 100;

  private final String words;
  private final double from;

  Readiness(String words, double from) {
    this.words = words;
    this.from = from;
  }

  public String words() {
    return words;
  }

  /**
   * The word for a chance.
   *
   * @param chance that the ability is the cut's or more
   * @param recentResponses scored responses of the last 60 days
   */
  public static Readiness of(double chance, int recentResponses) {
    if (!(chance >= 0 && chance <= 1)) {
      throw new IllegalArgumentException("a chance lies between 0 and 1, got " + chance);
    }
    if (chance >= ON_TRACK.from) {
      return recentResponses >= ENOUGH_RESPONSES ? ON_TRACK : LIKELY;
    }
    return chance >= LIKELY.from ? LIKELY : chance >= TOO_CLOSE.from ? TOO_CLOSE : NOT_YET;
  }
}

package org.cehrs.practice.web.pages;

/**
 * A score on the 500 scale as pages print it.
 *
 * @param value 200 to 500
 * @param low lower end of the range in which it probably lies (68 in 100), clamped to the scale; on
 *     a form of fewer than 75 scored items rounded outward to tens
 * @param high upper end, likewise
 * @param scoredItems decides whether it is called a rough estimate
 * @param passed as the scorer decided it
 */
public record PracticeScore(int value, int low, int high, int scoredItems, boolean passed) {

  private static final int FIRM_FROM = 75;

  public PracticeScore {
    if (value < 200 || value > 500 || low > value || high < value) {
      throw new IllegalArgumentException(
          "a practice score lies within its range and on 200 to 500, is "
              + low
              + " <= "
              + value
              + " <= "
              + high);
    }
  }

  /** Whether the form was too short for the number to be more than a rough estimate. */
  public boolean rough() {
    return scoredItems < FIRM_FROM;
  }
}

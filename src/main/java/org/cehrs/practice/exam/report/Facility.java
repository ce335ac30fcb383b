package org.cehrs.practice.exam.report;

/**
 * How easy an item was found, with Wilson's 95 % interval.
 *
 * @param share of right answers, 0 to 1
 */
public record Facility(int right, int responses, double share, double low, double high) {

  private static final double Z = GroupMean.Z;

  /**
   * The facility of an item.
   *
   * @throws IllegalArgumentException for an item that nobody answered
   */
  public static Facility of(int right, int responses) {
    if (responses < 1 || right < 0 || right > responses) {
      throw new IllegalArgumentException(right + " of " + responses + " is no share");
    }
    double share = right / (double) responses;
    double scale = 1 + Z * Z / responses;
    double centre = (share + Z * Z / (2 * responses)) / scale;
    double variance = share * (1 - share) / responses + Z * Z / (4.0 * responses * responses);
    double reach = Z * StrictMath.sqrt(variance) / scale;
    return new Facility(
        right, responses, share, Math.max(0, centre - reach), Math.min(1, centre + reach));
  }
}

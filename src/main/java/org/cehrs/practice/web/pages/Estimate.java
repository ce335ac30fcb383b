package org.cehrs.practice.web.pages;

/**
 * An estimate with its interval, in points of the practice scale, on which 390 is the passing
 * standard. Pages clamp it to 200 to 500.
 *
 * @param low one standard deviation below; for a mean its 95 % interval
 * @param high likewise
 */
public record Estimate(double value, double low, double high) {

  public Estimate {
    if (!(low <= value && value <= high)) {
      throw new IllegalArgumentException(
          "an estimate lies within its interval, is " + low + " <= " + value + " <= " + high);
    }
  }
}

package org.cehrs.practice.bankfiles;

import java.util.Locale;

/** So many of so many. */
public record Share(int part, int whole) {

  /** From 0 to 1; 0 of 0 is 0. */
  public double value() {
    return whole == 0 ? 0 : (double) part / whole;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d of %d (%.1f %%)", part, whole, 100 * value());
  }
}

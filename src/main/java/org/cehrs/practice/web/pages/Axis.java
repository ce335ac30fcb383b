package org.cehrs.practice.web.pages;

import java.util.Locale;

/**
 * The axis of a drawn bar: where on its width a number of points lies. What lies outside is drawn
 * at its edge.
 */
public enum Axis {
  /** The whole practice scale. */
  SCALE(200, 500),
  /** 100 points to each side of the passing standard, where domains lie. */
  DOMAIN(290, 490);

  /** The passing standard on the practice scale. */
  public static final int STANDARD = 390;

  private final int from;
  private final int to;

  Axis(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /** An SVG coordinate, such as {@code 36.5%}. */
  public String at(double points) {
    return percent(share(points));
  }

  /** The SVG width between two numbers of points. */
  public String between(double low, double high) {
    return percent(share(high) - share(low));
  }

  private double share(double points) {
    return 100 * (Math.clamp(points, from, to) - from) / (to - from);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", share);
  }
}

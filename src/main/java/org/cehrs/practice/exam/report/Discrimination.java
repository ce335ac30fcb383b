package org.cehrs.practice.exam.report;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How well an item tells able from less able candidates.
 *
 * @param correlation of answer and ability; empty where one of them does not vary
 * @param efficiency the covariance as a share of the largest that this facility allows, which
 *     unlike the correlation does not shrink for very easy and very hard items
 */
public record Discrimination(OptionalDouble correlation, OptionalDouble efficiency) {

  /**
   * The discrimination of marks against abilities, person by person.
   *
   * @param marks 1 or 0 for an item; any marks for a question with parts
   */
  static Discrimination of(double[] marks, double[] abilities) {
    double[] sortedMarks = marks.clone();
    double[] sortedAbilities = abilities.clone();
    Arrays.sort(sortedMarks);
    Arrays.sort(sortedAbilities);
    double products = products(marks, abilities);
    double most = products(sortedMarks, sortedAbilities);
    double scale = StrictMath.sqrt(products(marks, marks) * products(abilities, abilities));
    return new Discrimination(ratio(products, scale), ratio(products, most));
  }

  private static OptionalDouble ratio(double above, double below) {
    // Marks that do not vary leave nothing but the last bits of their mean.
    return below > 1e-12 ? OptionalDouble.of(above / below) : OptionalDouble.empty();
  }

  private static double products(double[] one, double[] other) {
    double oneMean = mean(one);
    double otherMean = mean(other);
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (one[i] - oneMean) * (other[i] - otherMean);
    }
    return sum;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}

package org.cehrs.practice.exam.form;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A short mark of the inputs of a form that the form does not hold: it tells a rebuild with other
 * inputs from a form that was changed.
 */
final class Fingerprint {

  private Fingerprint() {}

  /** The same for equal maps, whatever their order. */
  static String of(Map<?, ? extends Number> values) {
    long sum = 0;
    for (Map.Entry<?, ? extends Number> entry : values.entrySet()) {
      long bits = Double.doubleToLongBits(entry.getValue().doubleValue());
      sum += new SplitMix64(hash(entry.getKey().toString()) ^ bits).nextLong();
    }
    return values.size() + "#" + Long.toHexString(sum);
  }

  /** The same for equal sets. */
  static String of(Set<?> values) {
    return of(values.stream().collect(Collectors.toMap(value -> value, value -> 1)));
  }

  private static long hash(String name) {
    long hash = 0;
    for (int i = 0; i < name.length(); i++) {
      hash = new SplitMix64(hash ^ name.charAt(i)).nextLong();
    }
    return hash;
  }
}

package org.cehrs.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long requests took.
 *
 * @param nanos sorted
 */
record Latencies(long[] nanos, Duration during) {

  static Latencies of(List<long[]> parts, Duration during) {
    long[] all = parts.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return new Latencies(all, during);
  }

  double perSecond() {
    return nanos.length / (during.toNanos() / 1e9);
  }

  double millis(double share) {
    return nanos[(int) (share * (nanos.length - 1))] / 1e6;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%6.0f/s  p50 %6.1f ms  p99 %6.1f ms  p99.9 %6.1f ms",
        perSecond(),
        millis(0.5),
        millis(0.99),
        millis(0.999));
  }
}

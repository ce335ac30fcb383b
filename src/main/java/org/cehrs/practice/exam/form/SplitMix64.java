package org.cehrs.practice.exam.form;

/**
 * The generator SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), written out here because a form
 * must be rebuilt bit for bit by any later Java.
 */
final class SplitMix64 {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  SplitMix64(long seed) {
    state = seed;
  }

  long nextLong() {
    state += GOLDEN_GAMMA;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Uniform from 0 to bound - 1, but for a bias below bound / 2^64. */
  int below(int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("nothing lies below " + bound);
    }
    return (int) Math.unsignedMultiplyHigh(nextLong(), bound);
  }

  /** Uniform from 0 up to, never reaching, 1. */
  double unit() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** A generator of its own, determined by this one. */
  SplitMix64 split() {
    return new SplitMix64(nextLong());
  }

  void shuffle(int[] values) {
    for (int i = values.length - 1; i > 0; i--) {
      int other = below(i + 1);
      int kept = values[i];
      values[i] = values[other];
      values[other] = kept;
    }
  }
}

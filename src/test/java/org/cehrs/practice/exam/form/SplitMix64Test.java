package org.cehrs.practice.exam.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SplitMix64Test {

  /** Published with the reference implementation's ports, seed 1234567. */
  @Test
  void givesThePublishedSequence() {
    SplitMix64 dice = new SplitMix64(1234567);

    assertThat(LongStream.generate(dice::nextLong).limit(5).mapToObj(Long::toUnsignedString))
        .containsExactly(
            "6457827717110365317",
            "3203168211198807973",
            "9817491932198370423",
            "4593380528125082431",
            "16408922859458223821");
  }

  @Test
  void givesThePublishedSequenceOfSeedZero() {
    SplitMix64 dice = new SplitMix64(0);

    assertThat(LongStream.generate(dice::nextLong).limit(3).mapToObj(Long::toHexString))
        .containsExactly("e220a8397b1dcdaf", "6e789e6aa1b965f4", "6c45d188009454f");
  }

  @Test
  void spreadsEvenlyBelowABound() {
    SplitMix64 dice = new SplitMix64(7);
    int[] counts = new int[6];
    for (int i = 0; i < 60_000; i++) {
      counts[dice.below(6)]++;
    }

    assertThat(IntStream.of(counts)).allMatch(count -> Math.abs(count - 10_000) < 400);
  }

  @Test
  void hasNothingBelowZero() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SplitMix64(1).below(0));
  }

  @Test
  void staysInsideTheUnit() {
    SplitMix64 dice = new SplitMix64(3);
    double sum = 0;
    for (int i = 0; i < 10_000; i++) {
      double unit = dice.unit();
      assertThat(unit).isBetween(0.0, Math.nextDown(1.0));
      sum += unit;
    }

    assertThat(sum / 10_000).isBetween(0.49, 0.51);
  }

  @Test
  void shufflesEveryOrderEquallyOften() {
    SplitMix64 dice = new SplitMix64(5);
    java.util.Map<String, Integer> counts = new java.util.TreeMap<>();
    for (int i = 0; i < 60_000; i++) {
      int[] values = {1, 2, 3};
      dice.shuffle(values);
      counts.merge(java.util.Arrays.toString(values), 1, Integer::sum);
    }

    assertThat(counts.values()).hasSize(6).allMatch(count -> Math.abs(count - 10_000) < 400);
  }
}

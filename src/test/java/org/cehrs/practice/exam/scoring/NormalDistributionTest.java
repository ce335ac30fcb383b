package org.cehrs.practice.exam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalDistributionTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.5",
    "1, 0.8413447460685429",
    "-1, 0.15865525393145707",
    "1.6448536269514722, 0.95",
    "1.959963984540054, 0.975",
    "-3, 0.0013498980316300933",
    "-6, 9.865876450376946e-10",
    "8, 0.9999999999999993"
  })
  void agreesWithTheTables(double x, double chance) {
    assertThat(NormalDistribution.upTo(x)).isCloseTo(chance, within(1e-14));
  }

  @Test
  void keepsItsDigitsInTheFarTail() {
    assertThat(NormalDistribution.upTo(-8) / 6.220960574271785e-16).isCloseTo(1, within(1e-7));
    assertThat(NormalDistribution.upTo(-20) / 2.7536241186062337e-89).isCloseTo(1, within(1e-7));
    assertThat(NormalDistribution.upTo(-50)).isZero();
    assertThat(NormalDistribution.upTo(50)).isEqualTo(1);
  }
}

package org.cehrs.practice.exam.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreScaleTest {

  @Test
  void runsThroughTheCutWithFortyPointsALogit() {
    assertThat(ScoreScale.exact(0)).isEqualTo(390);
    assertThat(ScoreScale.exact(1)).isEqualTo(430);
    assertThat(ScoreScale.exact(-2)).isEqualTo(310);
  }

  @ParameterizedTest
  @CsvSource({
    "-0.0021, false, 389",
    "0.0, false, 389",
    "0.5, false, 389",
    "-1.0, false, 350",
    "-1.0001, false, 349",
    "-0.0000001, true, 390",
    "0.0488, true, 392",
    "0.0624, true, 392",
    "0.0626, true, 393",
    "-9, false, 200",
    "-4.75, false, 200",
    "-4.74, false, 200",
    "-4.72, false, 201",
    "2.74, true, 500",
    "2.71, true, 498",
    "9, true, 500"
  })
  void roundsAFailDownAndAPassToTheNearest(double theta, boolean passed, int shown) {
    assertThat(ScoreScale.display(theta, passed)).isEqualTo(shown);
  }
}

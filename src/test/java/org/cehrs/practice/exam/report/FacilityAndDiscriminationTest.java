package org.cehrs.practice.exam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FacilityAndDiscriminationTest {

  @Test
  void givesWilsonsInterval() {
    Facility seven = Facility.of(7, 10);
    Facility twentySeven = Facility.of(27, 30);

    assertThat(seven.share()).isEqualTo(.7);
    assertThat(seven.low()).isCloseTo(.397, within(5e-4));
    assertThat(seven.high()).isCloseTo(.892, within(5e-4));
    assertThat(twentySeven.low()).isCloseTo(.744, within(5e-4));
    assertThat(twentySeven.high()).isCloseTo(.965, within(5e-4));
    assertThatIllegalArgumentException().isThrownBy(() -> Facility.of(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Facility.of(4, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> Facility.of(-1, 3));
  }

  @Test
  void comparesACovarianceWithTheLargestThatIsPossible() {
    Discrimination found = Discrimination.of(new double[] {0, 1, 1, 1}, new double[] {-1, 2, 0, 1});
    Discrimination weaker =
        Discrimination.of(new double[] {1, 0, 1, 1}, new double[] {-1, 0, 1, 2});

    assertThat(found.efficiency().orElseThrow()).isEqualTo(1);
    assertThat(found.correlation().orElseThrow()).isCloseTo(1.5 / Math.sqrt(3.75), within(1e-12));
    assertThat(weaker.efficiency().orElseThrow()).isCloseTo(.5 / 1.5, within(1e-12));
  }
}

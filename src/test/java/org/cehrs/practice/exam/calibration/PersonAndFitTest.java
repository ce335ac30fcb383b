package org.cehrs.practice.exam.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.cehrs.practice.exam.ReferenceData;
import org.cehrs.practice.exam.calibration.ItemFit.Observation;
import org.cehrs.practice.exam.scoring.TestCurve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PersonAndFitTest {

  @ParameterizedTest
  @ValueSource(strings = {"LSAT6", "LSAT7"})
  void agreesWithThePersonTableOfTheLsat(String section) {
    JsonNode all = ReferenceData.json("lsat6_lsat7_rasch.json").get(section);
    TestCurve curve = TestCurve.of(ReferenceData.doubles(all.get("cml").get("b_sumzero")));
    for (Map.Entry<String, JsonNode> row : all.get("person_cml_b").get("mle").properties()) {
      MaximumLikelihood.Estimate found =
          MaximumLikelihood.of(curve, Integer.parseInt(row.getKey()));
      assertThat(found.theta()).isCloseTo(row.getValue().asDouble(), within(1e-8));
      assertThat(found.standardError())
          .isCloseTo(
              all.get("person_cml_b").get("mle_se").get(row.getKey()).asDouble(), within(1e-8));
    }
  }

  @Test
  void agreesWithTheHandCase() {
    JsonNode expected = ReferenceData.json("scoring_examples.json").get("five_item").get("mle");
    TestCurve curve = TestCurve.of(-1, -.5, 0, .5, 1);
    for (int r = 1; r < 5; r++) {
      assertThat(MaximumLikelihood.of(curve, r).theta())
          .isCloseTo(expected.get(String.valueOf(r)).asDouble(), within(1e-9));
    }
  }

  @Test
  void weighsSurprisesByInformationOrEqually() {
    // P is .5 and .880797: residuals .5 and -.880797 of variances .25 and .104994.
    ItemFit fit = ItemFit.of(1, List.of(new Observation(1, true), new Observation(3, false)));

    assertThat(fit.infit()).isCloseTo((.25 + .7758034925) / (.25 + .1049935854), within(1e-9));
    assertThat(fit.outfit()).isCloseTo((1 + 7.3890560989) / 2, within(1e-9));
  }

  @Test
  void needsObservations() {
    assertThatIllegalArgumentException().isThrownBy(() -> ItemFit.of(0, List.of()));
  }
}

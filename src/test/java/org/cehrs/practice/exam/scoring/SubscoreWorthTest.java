package org.cehrs.practice.exam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cehrs.practice.exam.ReferenceData;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SubscoreWorthTest {

  private static final JsonNode REFERENCE = ReferenceData.json("subscores_prmse.json");

  @Test
  void agreesWithTheVerbalAggressionStudy() {
    double[][] covariance = new double[3][];
    double[] reliabilities = new double[3];
    for (int k = 0; k < 3; k++) {
      covariance[k] = ReferenceData.doubles(REFERENCE.get("cov").get(k));
      reliabilities[k] = REFERENCE.get("rows").get(k).get("alpha").asDouble();
    }
    List<SubscoreWorth> found = SubscoreWorth.of(covariance, reliabilities);

    for (int k = 0; k < 3; k++) {
      JsonNode row = REFERENCE.get("rows").get(k);
      SubscoreWorth worth = found.get(k);
      assertThat(worth.bySubscore()).isCloseTo(row.get("PRMSE_s").asDouble(), within(1e-10));
      assertThat(worth.byTotal()).isCloseTo(row.get("PRMSE_x").asDouble(), within(1e-10));
      assertThat(worth.byBoth()).isCloseTo(row.get("PRMSE_sx").asDouble(), within(1e-10));
      assertThat(worth.augmented()).isCloseTo(row.get("PRMSE_augmented").asDouble(), within(1e-10));
      assertThat(worth.addsValue()).isEqualTo(row.get("added_value").asBoolean());
    }
  }

  /** Raw subscores of the CEHRS lengths add nothing where domains correlate .8 or more. */
  @Test
  void agreesWithTheTableOfTheCehrsLengths() {
    int[] lengths = {28, 32, 15, 15, 10};
    for (JsonNode row : REFERENCE.get("cehrs_table")) {
      List<SubscoreWorth> found = expected(lengths, row.get("rho").asDouble());
      for (int k = 0; k < 5; k++) {
        assertThat(found.get(k).addsValue())
            .isEqualTo(row.get("PRMSE_s").get(k).asDouble() > row.get("PRMSE_x").get(k).asDouble());
        assertThat(found.get(k).bySubscore())
            .isCloseTo(row.get("PRMSE_s").get(k).asDouble(), within(5.1e-5));
        assertThat(found.get(k).byTotal())
            .isCloseTo(row.get("PRMSE_x").get(k).asDouble(), within(5.1e-5));
        assertThat(found.get(k).augmented())
            .isCloseTo(row.get("PRMSE_aug").get(k).asDouble(), within(5.1e-5));
      }
    }
  }

  /** Raw subscores of n items of variance .185 each, abilities with a deviation of .8. */
  private static List<SubscoreWorth> expected(int[] lengths, double correlation) {
    double[][] covariance = new double[5][5];
    double[] reliabilities = new double[5];
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        covariance[i][j] = .64 * .185 * lengths[i] * .185 * lengths[j] * (i == j ? 1 : correlation);
      }
      double truth = covariance[i][i];
      covariance[i][i] += .185 * lengths[i];
      reliabilities[i] = truth / covariance[i][i];
    }
    return SubscoreWorth.of(covariance, reliabilities);
  }

  @Test
  void refusesAMatrixThatIsNoCovariance() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SubscoreWorth.of(new double[][] {{1, 1}, {1, 1}}, new double[] {.5, .5}))
        .withMessageContaining("not positive definite");
  }
}

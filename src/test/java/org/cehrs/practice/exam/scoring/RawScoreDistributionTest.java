package org.cehrs.practice.exam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.cehrs.practice.exam.ReferenceData;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RawScoreDistributionTest {

  private static final JsonNode EXAMPLES = ReferenceData.json("scoring_examples.json");

  private static List<Double> difficulties(JsonNode array) {
    return DoubleStream.of(ReferenceData.doubles(array)).boxed().toList();
  }

  @Test
  void agreesWithTheHandCase() {
    JsonNode expected = EXAMPLES.get("five_item").get("at_0_3").get("lord_wingersky");
    RawScoreDistribution found = RawScoreDistribution.of(.3, List.of(-1.0, -.5, 0.0, .5, 1.0));

    assertThat(found.items()).isEqualTo(5);
    for (int r = 0; r <= 5; r++) {
      assertThat(found.exactly(r)).isCloseTo(expected.get(r).asDouble(), within(1e-12));
    }
  }

  @Test
  void agreesWithTheConditionalSubscore() {
    JsonNode expected = ReferenceData.json("conditional_subscore.json");
    RawScoreDistribution found =
        RawScoreDistribution.of(expected.get("theta").asDouble(), difficulties(expected.get("b")));

    for (int r = 0; r <= 10; r++) {
      assertThat(found.exactly(r)).isCloseTo(expected.get("pmf").get(r).asDouble(), within(1e-12));
      assertThat(found.atMost(r)).isCloseTo(expected.get("cdf").get(r).asDouble(), within(1e-12));
    }
  }

  @Test
  void agreesWithTheChancesOfPassingTheWorkedForms() {
    for (String form : List.of("A", "B")) {
      JsonNode expected = EXAMPLES.get(form);
      for (Map.Entry<String, JsonNode> chance : expected.get("p_pass_given_theta").properties()) {
        RawScoreDistribution found =
            RawScoreDistribution.of(
                Double.parseDouble(chance.getKey()), difficulties(expected.get("b")));
        assertThat(found.atLeast(expected.get("raw_cut").asInt()))
            .isCloseTo(chance.getValue().asDouble(), within(1e-10));
      }
    }
  }

  /** How often a form of each length decides rightly, over the assumed population. */
  @Test
  void agreesWithTheTableOfLengths() {
    for (JsonNode row : EXAMPLES.get("length_table")) {
      int n = row.get("n").asInt();
      List<Double> difficulties =
          DoubleStream.iterate(1, i -> i + 1)
              .limit(n)
              .map(i -> -.9 + .8 * quantile((i - .5) / n))
              .boxed()
              .toList();
      ScoreTable table = ScoreTable.of(difficulties);
      double[] found = decisions(difficulties, table.cutRaw());

      assertThat(table.cutRaw()).isEqualTo(row.get("raw_cut").asInt());
      assertThat(table.cutError()).isCloseTo(row.get("csem_scaled").asDouble(), within(1e-6));
      assertThat(found[0]).isCloseTo(row.get("accuracy").asDouble(), within(2e-3));
      assertThat(found[1]).isCloseTo(row.get("consistency").asDouble(), within(2e-3));
      assertThat(found[2]).isCloseTo(row.get("false_pass").asDouble(), within(2e-3));
      assertThat(found[3]).isCloseTo(row.get("false_fail").asDouble(), within(2e-3));
    }
  }

  private static double[] decisions(List<Double> difficulties, int cutRaw) {
    double[] found = new double[4];
    double total = 0;
    for (double z = -6; z <= 6; z += 0.01) {
      double theta = 0.3924 + 0.8 * z;
      double weight = Math.exp(-z * z / 2);
      double pass = RawScoreDistribution.of(theta, difficulties).atLeast(cutRaw);
      boolean above = theta >= 0;
      total += weight;
      found[0] += weight * (above ? pass : 1 - pass);
      found[1] += weight * (pass * pass + (1 - pass) * (1 - pass));
      found[2] += weight * (above ? 0 : pass);
      found[3] += weight * (above ? 1 - pass : 0);
    }
    double sum = total;
    return DoubleStream.of(found).map(value -> value / sum).toArray();
  }

  private static double quantile(double chance) {
    double low = -10;
    double high = 10;
    for (int i = 0; i < 80; i++) {
      double middle = (low + high) / 2;
      if (NormalDistribution.upTo(middle) < chance) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Test
  void sumsToOne() {
    RawScoreDistribution found = RawScoreDistribution.of(.7, List.of(-1.0, .4, 2.0));

    assertThat(found.atMost(3)).isCloseTo(1, within(1e-15));
    assertThat(found.atLeast(0)).isCloseTo(1, within(1e-15));
    assertThat(found.atMost(1) + found.atLeast(2)).isCloseTo(1, within(1e-15));
  }

  @Test
  void refusesADifficultyThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RawScoreDistribution.of(0, List.of(Double.NaN)));
  }
}

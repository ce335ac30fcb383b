package org.cehrs.practice.exam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.cehrs.practice.exam.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ReadinessTest {

  private static final JsonNode EXAMPLES = ReferenceData.json("scoring_examples.json");
  private final TestCurve formA = TestCurve.of(ReferenceData.doubles(EXAMPLES.get("A").get("b")));

  @Test
  void agreesWithTheWorkedPosteriors() {
    for (JsonNode row : EXAMPLES.get("readiness_formA")) {
      int raw = row.get("raw").asInt();
      requireClose(Posterior.of(formA, raw, Population.UNKNOWN), row.get("prior01"));
      JsonNode known = row.get("prior_pop");
      Population population =
          new Population(known.get("mu").asDouble(), known.get("sd").asDouble(), 2000);
      Posterior posterior = Posterior.of(formA, raw, population.prior());
      requireClose(posterior, known);
      assertThat(posterior.chanceOfPassing(formA))
          .isCloseTo(known.get("predictive_normal").asDouble(), within(1e-6));
    }
  }

  private static void requireClose(Posterior found, JsonNode expected) {
    assertThat(found.mean()).isCloseTo(expected.get("eap").asDouble(), within(1e-8));
    assertThat(found.deviation()).isCloseTo(expected.get("psd").asDouble(), within(1e-8));
    assertThat(found.chanceAtCut()).isCloseTo(expected.get("p").asDouble(), within(1e-8));
  }

  @Test
  void isFiniteForAllRightAndAllWrong() {
    for (int correct : new int[] {0, 100}) {
      Posterior posterior = Posterior.of(formA, correct, Population.UNKNOWN);
      assertThat(posterior.mean()).isBetween(-5.0, 5.0);
      assertThat(posterior.deviation()).isBetween(0.1, 1.0);
      assertThat(posterior.chanceAtCut()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void trustsAPopulationFromThreeHundredPersonsOn() {
    assertThat(new Population(.4, .8, 299).prior()).isEqualTo(Population.UNKNOWN);
    assertThat(new Population(.4, .8, 300).prior()).isEqualTo(new Population(.4, .8, 300));
  }

  @Test
  void refusesAPopulationThatIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Population(Double.NaN, 1, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Population(0, 0, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Population(0, 100, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Population(0, Double.NaN, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Population(0, 1, -1));
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 100, on track",
    "0.90, 100, on track",
    "0.90, 99, likely",
    "0.8999, 500, likely",
    "0.70, 0, likely",
    "0.6999, 500, too close to call",
    "0.30, 0, too close to call",
    "0.2999, 500, not yet",
    "0, 0, not yet"
  })
  void speaksInWords(double chance, int responses, String words) {
    assertThat(Readiness.of(chance, responses).words()).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, -0.01, 1.01})
  void refusesAChanceThatIsNone(double chance) {
    assertThatIllegalArgumentException().isThrownBy(() -> Readiness.of(chance, 100));
  }
}

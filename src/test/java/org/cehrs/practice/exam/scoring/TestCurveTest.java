package org.cehrs.practice.exam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cehrs.practice.exam.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TestCurveTest {

  private static final JsonNode EXAMPLES = ReferenceData.json("scoring_examples.json");

  @ParameterizedTest
  @ValueSource(strings = {"A", "B"})
  void agreesWithTheWorkedFormsAtTheCut(String form) {
    JsonNode expected = EXAMPLES.get(form);
    TestCurve.Point cut = TestCurve.of(ReferenceData.doubles(expected.get("b"))).at(0);

    assertThat(cut.expected()).isCloseTo(expected.get("tcc_cut").asDouble(), within(1e-10));
    assertThat(cut.information()).isCloseTo(expected.get("info_cut").asDouble(), within(1e-10));
    assertThat(cut.skew()).isCloseTo(expected.get("J_cut").asDouble(), within(1e-10));
    assertThat(WarmEstimate.correctAt(cut))
        .isCloseTo(expected.get("raw_cut_real").asDouble(), within(1e-10));
  }

  @Test
  void agreesWithTheHandCaseBesideTheCut() {
    JsonNode expected = EXAMPLES.get("five_item").get("at_0_3");
    TestCurve.Point point = TestCurve.of(-1, -.5, 0, .5, 1).at(.3);

    assertThat(point.expected()).isCloseTo(expected.get("tcc").asDouble(), within(1e-12));
    assertThat(point.information()).isCloseTo(expected.get("info").asDouble(), within(1e-12));
    assertThat(point.skew()).isCloseTo(expected.get("J").asDouble(), within(1e-12));
  }

  @Test
  void knowsItsSlopes() {
    TestCurve curve = TestCurve.of(-1, -.5, .2, 2);
    double step = 1e-6;
    TestCurve.Point before = curve.at(.3 - step);
    TestCurve.Point after = curve.at(.3 + step);
    TestCurve.Point point = curve.at(.3);

    assertThat((after.expected() - before.expected()) / (2 * step))
        .isCloseTo(point.information(), within(1e-8));
    assertThat((after.information() - before.information()) / (2 * step))
        .isCloseTo(point.skew(), within(1e-8));
    assertThat((after.skew() - before.skew()) / (2 * step))
        .isCloseTo(point.skewSlope(), within(1e-8));
  }

  @Test
  void givesEvenChancesWhereAbilityMeetsDifficulty() {
    assertThat(TestCurve.probability(1.3, 1.3)).isEqualTo(0.5);
    assertThat(TestCurve.probability(2.3, 1.3)).isCloseTo(0.7310585786300049, within(1e-15));
  }

  @Test
  void addsTheLogarithmsOfItsNormalizer() {
    TestCurve curve = TestCurve.of(java.util.Collections.nCopies(300, -2.0));

    assertThat(curve.logNormalizer(4)).isCloseTo(300 * Math.log1p(Math.exp(6)), within(1e-9));
    assertThat(TestCurve.of(0.5).logNormalizer(0))
        .isCloseTo(Math.log1p(Math.exp(-.5)), within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -12.01, 12.01})
  void refusesADifficultyThatIsNone(double difficulty) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestCurve.of(0, difficulty))
        .withMessageContaining("between -12 and 12 logits");
  }

  @Test
  void leavesOneItemOut() {
    TestCurve curve = TestCurve.of(-1, 0.5, 2);

    assertThat(curve.without(0).at(.3)).isEqualTo(TestCurve.of(0.5, 2).at(.3));
    assertThat(curve.without(1).at(.3)).isEqualTo(TestCurve.of(-1, 2).at(.3));
    assertThat(curve.without(2).at(.3)).isEqualTo(TestCurve.of(-1, 0.5).at(.3));
    assertThat(TestCurve.of(1, 2).without(0).size()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestCurve.of(1).without(0))
        .withMessage("a test curve needs at least one item");
  }

  @Test
  void takesTheOutermostDifficulties() {
    TestCurve curve = TestCurve.of(-12, 12);

    assertThat(curve.lowest()).isEqualTo(-12);
    assertThat(curve.highest()).isEqualTo(12);
    assertThat(curve.size()).isEqualTo(2);
  }

  @Test
  void needsAnItem() {
    assertThatIllegalArgumentException().isThrownBy(() -> TestCurve.of(List.of()));
  }
}

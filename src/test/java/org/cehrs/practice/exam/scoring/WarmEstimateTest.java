package org.cehrs.practice.exam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.Random;
import org.cehrs.practice.exam.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WarmEstimateTest {

  @Test
  void agreesWithTheHandCaseAndItsErrors() {
    JsonNode expected = ReferenceData.json("scoring_examples.json").get("five_item");
    TestCurve curve = TestCurve.of(-1, -.5, 0, .5, 1);

    for (int r = 0; r <= 5; r++) {
      WarmEstimate estimate = WarmEstimate.of(curve, r);
      assertThat(estimate.theta()).isCloseTo(expected.get("wle").get(r).asDouble(), within(1e-10));
      assertThat(estimate.standardError())
          .isCloseTo(expected.get("wle_se").get(r).asDouble(), within(1e-10));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"LSAT6", "LSAT7"})
  void agreesWithThePersonTableOfTheLsat(String section) {
    JsonNode all = ReferenceData.json("lsat6_lsat7_rasch.json").get(section);
    JsonNode expected = all.get("person_cml_b");
    TestCurve curve = TestCurve.of(ReferenceData.doubles(all.get("cml").get("b_sumzero")));

    for (int r = 0; r <= 5; r++) {
      String row = String.valueOf(r);
      WarmEstimate estimate = WarmEstimate.of(curve, r);
      assertThat(estimate.theta()).isCloseTo(expected.get("wle").get(row).asDouble(), within(1e-8));
      assertThat(estimate.standardError())
          .isCloseTo(expected.get("wle_se").get(row).asDouble(), within(1e-8));
    }
  }

  @Test
  void agreesWithTheClosedFormForEqualItems() {
    assertThat(WarmEstimate.of(TestCurve.of(new double[10]), 7).theta())
        .isCloseTo(.7621400520468967, within(1e-12));
    TestCurve hundred = TestCurve.of(Collections.nCopies(100, -.9));
    assertThat(WarmEstimate.of(hundred, 0).theta()).isCloseTo(-6.2033049, within(1e-7));
    assertThat(WarmEstimate.of(hundred, 71).theta()).isCloseTo(-.0146928, within(1e-7));
    assertThat(WarmEstimate.of(hundred, 100).theta()).isCloseTo(4.4033049, within(1e-7));
  }

  @Test
  void isFiniteAndRisesWithTheNumberCorrectOnEveryForm() {
    Random chance = new Random(11);
    for (int form = 0; form < 300; form++) {
      double[] difficulties = chance.doubles(1 + chance.nextInt(60), -3, 3).toArray();
      TestCurve curve = TestCurve.of(difficulties);
      double last = Double.NEGATIVE_INFINITY;
      for (int r = 0; r <= difficulties.length; r++) {
        WarmEstimate estimate = WarmEstimate.of(curve, r);
        assertThat(estimate.theta()).isGreaterThan(last).isBetween(-12.0, 12.0);
        TestCurve.Point root = curve.at(estimate.theta());
        assertThat(WarmEstimate.correctAt(root)).isCloseTo(r, within(1e-9));
        last = estimate.theta();
      }
    }
  }

  @Test
  void findsTheSameRootFromAnyGuess() {
    TestCurve curve = TestCurve.of(-2, -1, 0, 0, 1, 2.5);
    for (int r = 0; r <= 6; r++) {
      double expected = WarmEstimate.of(curve, r).theta();
      for (double guess = -50; guess <= 50; guess += 5) {
        assertThat(WarmEstimate.near(curve, r, guess).theta()).isCloseTo(expected, within(1e-10));
      }
    }
  }

  @Test
  void standsEvenBetweenTwoItemsThatLieFarApart() {
    TestCurve curve = TestCurve.of(-12, 12);

    assertThat(WarmEstimate.of(curve, 1).theta()).isBetween(-12.0, 12.0);
    assertThat(WarmEstimate.of(curve, 0).theta()).isBetween(-14.0, -12.0);
    assertThat(WarmEstimate.of(curve, 2).theta()).isBetween(12.0, 14.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 6})
  void refusesANumberCorrectThatCannotBe(int correct) {
    TestCurve curve = TestCurve.of(-1, -.5, 0, .5, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> WarmEstimate.of(curve, correct))
        .withMessage("of 5 items " + correct + " cannot be right");
  }
}

package org.cehrs.practice.exam.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cehrs.practice.exam.calibration.ItemEstimate.Estimated;
import org.cehrs.practice.exam.calibration.ItemEstimate.Reason;
import org.cehrs.practice.exam.calibration.ItemPrior.Anchor;
import org.cehrs.practice.exam.calibration.ItemPrior.Free;
import org.cehrs.practice.exam.calibration.ItemPrior.Rated;
import org.cehrs.practice.exam.scoring.TestCurve;
import org.junit.jupiter.api.Test;

/** What estimation does with data that do not tell. */
class EstimationLimitsTest {

  private static List<ItemPrior> free(int items) {
    return Collections.nCopies(items, new Free());
  }

  private static double difficulty(ItemEstimate estimate) {
    return switch (estimate) {
      case Estimated(double difficulty, double error) -> difficulty;
      case ItemEstimate.Anchored(double difficulty) -> difficulty;
      case ItemEstimate.Unknown(Reason reason) -> throw new AssertionError(reason);
    };
  }

  private static double error(ItemEstimate estimate) {
    return ((Estimated) estimate).standardError();
  }

  /** All right, all wrong, and nobody: item 0 to 2; the others decide. */
  private static ResponseMatrix withPerfectItems() {
    ResponseMatrix.Builder matrix = new ResponseMatrix.Builder(6);
    Random chance = new Random(6);
    for (int person = 0; person < 200; person++) {
      double theta = 1.5 * chance.nextGaussian();
      matrix.person().answer(0, true).answer(1, false);
      for (int item = 3; item < 6; item++) {
        matrix.answer(item, chance.nextDouble() < TestCurve.probability(theta, item - 4));
      }
    }
    return matrix.build();
  }

  @Test
  void saysWhichFreeItemsCannotBeEstimated() {
    Calibration found = MarginalEstimation.STANDARD.estimate(withPerfectItems(), free(6));

    assertThat(found.items().subList(0, 3))
        .containsExactly(
            new ItemEstimate.Unknown(Reason.ALL_RIGHT),
            new ItemEstimate.Unknown(Reason.ALL_WRONG),
            new ItemEstimate.Unknown(Reason.NOBODY_ANSWERED));
    assertThat(found.items().subList(3, 6)).hasOnlyElementsOfType(Estimated.class);
    assertThat(found.logLikelihood()).isNegative().isFinite();
  }

  @Test
  void givesRatedItemsAFiniteDifficultyWhateverTheResponses() {
    List<ItemPrior> priors = new ArrayList<>(Collections.nCopies(6, Rated.coldStart(0)));
    Calibration found = MarginalEstimation.STANDARD.estimate(withPerfectItems(), priors);

    assertThat(found.converged()).isTrue();
    assertThat(difficulty(found.items().get(0))).isBetween(-5.0, -0.5);
    assertThat(difficulty(found.items().get(1))).isBetween(0.5, 5.0);
    assertThat(difficulty(found.items().get(2))).isZero();
    assertThat(error(found.items().get(2))).isCloseTo(0.7, within(1e-12));
    assertThat(error(found.items().get(0))).isLessThan(0.7);
  }

  @Test
  void keepsAFiniteDeviationWhereEverybodyScoresAlike() {
    ResponseMatrix.Builder matrix = new ResponseMatrix.Builder(2);
    for (int person = 0; person < 40; person++) {
      matrix.person().answer(0, person % 2 == 0).answer(1, person % 2 == 1);
    }

    Calibration found = MarginalEstimation.STANDARD.estimate(matrix.build(), free(2));

    assertThat(found.deviation()).isBetween(1e-3, 0.2);
    assertThat(difficulty(found.items().get(0))).isCloseTo(0, within(1e-6));
  }

  @Test
  void refusesWhatCannotBeEstimated() {
    ResponseMatrix nobody = new ResponseMatrix.Builder(3).build();
    ResponseMatrix allRight = new ResponseMatrix.Builder(1).person().answer(0, true).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarginalEstimation.STANDARD.estimate(nobody, free(3)))
        .withMessage("no item has responses that tell its difficulty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarginalEstimation.STANDARD.estimate(allRight, free(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarginalEstimation.STANDARD.estimate(withPerfectItems(), free(5)))
        .withMessage("5 priors were given for 6 items");
  }

  @Test
  void refusesSettingsAndPriorsThatAreNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> new MarginalEstimation(2, 1e-6, 10));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MarginalEstimation(61, Double.NaN, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new MarginalEstimation(61, 1e-6, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Anchor(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rated(Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rated(0, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rated(0, 0));
  }

  @Test
  void refusesAnswersOfNobodyAndToNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ResponseMatrix.Builder(3).answer(0, true));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ResponseMatrix.Builder(3).person().answer(3, true));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ResponseMatrix.Builder(3).person().answer(-1, true));
  }
}

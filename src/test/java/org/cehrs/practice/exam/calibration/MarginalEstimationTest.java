package org.cehrs.practice.exam.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cehrs.practice.exam.ReferenceData;
import org.cehrs.practice.exam.calibration.ItemEstimate.Estimated;
import org.cehrs.practice.exam.calibration.ItemEstimate.Reason;
import org.cehrs.practice.exam.calibration.ItemPrior.Anchor;
import org.cehrs.practice.exam.calibration.ItemPrior.Free;
import org.cehrs.practice.exam.calibration.ItemPrior.Rated;
import org.cehrs.practice.exam.scoring.TestCurve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class MarginalEstimationTest {

  private static final MarginalEstimation PRECISE = new MarginalEstimation(81, 1e-9, 5000);
  private static final JsonNode SPARSE = ReferenceData.json("sparse_loft_ref.json");

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

  private static ResponseMatrix lsat(int column) {
    ResponseMatrix.Builder matrix = new ResponseMatrix.Builder(5);
    for (String line : ReferenceData.lines("lsat6_lsat7_patterns.csv").stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      for (int person = 0; person < Integer.parseInt(cells[column]); person++) {
        matrix.person();
        for (int item = 0; item < 5; item++) {
          matrix.answer(item, cells[item].equals("1"));
        }
      }
    }
    return matrix.build();
  }

  @ParameterizedTest
  @CsvSource({"LSAT6, 5", "LSAT7, 6"})
  void agreesWithThePublishedEstimatesOfTheLsat(String section, int column) {
    JsonNode expected = ReferenceData.json("lsat6_lsat7_rasch.json").get(section).get("mml");
    ResponseMatrix responses = lsat(column);

    Calibration found = PRECISE.estimate(responses, free(5));

    assertThat(responses.persons()).isEqualTo(1000);
    assertThat(found.converged()).isTrue();
    assertThat(found.mean()).isZero();
    assertThat(found.deviation()).isCloseTo(expected.get("sigma").asDouble(), within(2e-6));
    assertThat(found.logLikelihood()).isCloseTo(expected.get("loglik").asDouble(), within(1e-5));
    for (int item = 0; item < 5; item++) {
      assertThat(difficulty(found.items().get(item)))
          .isCloseTo(expected.get("b").get(item).asDouble(), within(5e-6));
      // Without what the other values' errors add, so a little below the reference.
      assertThat(error(found.items().get(item)) / expected.get("se_b").get(item).asDouble())
          .isBetween(0.7, 1.0);
    }
  }

  private static ResponseMatrix sparse() {
    ResponseMatrix.Builder matrix = new ResponseMatrix.Builder(40);
    for (String line : ReferenceData.lines("sparse_loft_300x40.csv").stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      matrix.person();
      for (int item = 0; item < 40; item++) {
        if (!cells[item].isEmpty()) {
          matrix.answer(item, cells[item].equals("1"));
        }
      }
    }
    return matrix.build();
  }

  @Test
  void agreesWithTheReferenceOnSparseData() {
    JsonNode expected = SPARSE.get("mml_em_check");
    Calibration found = PRECISE.estimate(sparse(), free(40));

    assertThat(sparse().size()).isEqualTo(6000);
    assertThat(found.logLikelihood()).isCloseTo(expected.get("loglik").asDouble(), within(1e-6));
    assertThat(found.deviation()).isCloseTo(expected.get("sigma").asDouble(), within(1e-6));
    for (int item = 0; item < 40; item++) {
      double found1 = difficulty(found.items().get(item));
      assertThat(found1).isCloseTo(expected.get("b").get(item).asDouble(), within(1e-6));
      assertThat(found1).isCloseTo(SPARSE.get("mml_b").get(item).asDouble(), within(5e-6));
      assertThat(error(found.items().get(item)))
          .isCloseTo(SPARSE.get("mml_se").get(item).asDouble(), within(.02));
    }
  }

  private static List<ItemPrior> firstTwentyAnchored() {
    List<ItemPrior> priors = new ArrayList<>();
    List<String> truth = ReferenceData.lines("sparse_true_b.csv");
    for (int item = 0; item < 40; item++) {
      priors.add(item < 20 ? new Anchor(Double.parseDouble(truth.get(item))) : new Free());
    }
    return priors;
  }

  @Test
  void agreesWithTheReferenceOnSparseDataWithAnchors() {
    JsonNode expected = SPARSE.get("mml_em_check");
    Calibration found = PRECISE.estimate(sparse(), firstTwentyAnchored());

    assertThat(found.logLikelihood())
        .isCloseTo(expected.get("anchored_loglik").asDouble(), within(1e-6));
    assertThat(found.mean()).isCloseTo(expected.get("anchored_mu").asDouble(), within(1e-6));
    assertThat(found.deviation())
        .isCloseTo(expected.get("anchored_sigma").asDouble(), within(1e-6));
    for (int item = 20; item < 40; item++) {
      assertThat(difficulty(found.items().get(item)))
          .isCloseTo(expected.get("anchored_b_21_40").get(item - 20).asDouble(), within(1e-6));
      assertThat(error(found.items().get(item)))
          .isCloseTo(SPARSE.get("anchored").get("se_21_40").get(item - 20).asDouble(), within(.01));
    }
    assertThat(found.items().get(0)).isEqualTo(new ItemEstimate.Anchored(-0.426));
  }

  @Test
  void movesTheScaleToTheRatings() {
    Calibration free = PRECISE.estimate(sparse(), free(40));
    List<ItemPrior> rated = new ArrayList<>();
    for (int item = 0; item < 40; item++) {
      // Ratings that are right but for a scale that lies two logits higher.
      rated.add(new Rated(difficulty(free.items().get(item)) + 2, 0.7));
    }

    Calibration found = PRECISE.estimate(sparse(), rated);

    assertThat(found.steps()).isLessThan(100);
    assertThat(found.mean()).isCloseTo(2, within(.01));
    for (int item = 0; item < 40; item++) {
      assertThat(difficulty(found.items().get(item)))
          .isCloseTo(difficulty(free.items().get(item)) + 2, within(.02));
    }
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
  void stopsWhenItsStepsRunOut() {
    Calibration found = new MarginalEstimation(61, 1e-12, 2).estimate(sparse(), free(40));

    assertThat(found.steps()).isEqualTo(2);
    assertThat(found.converged()).isFalse();
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
        .isThrownBy(() -> MarginalEstimation.STANDARD.estimate(sparse(), free(39)))
        .withMessage("39 priors were given for 40 items");
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

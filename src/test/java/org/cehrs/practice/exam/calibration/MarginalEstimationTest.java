package org.cehrs.practice.exam.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cehrs.practice.exam.ReferenceData;
import org.cehrs.practice.exam.calibration.ItemEstimate.Estimated;
import org.cehrs.practice.exam.calibration.ItemEstimate.Reason;
import org.cehrs.practice.exam.calibration.ItemPrior.Anchor;
import org.cehrs.practice.exam.calibration.ItemPrior.Free;
import org.cehrs.practice.exam.calibration.ItemPrior.Rated;
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

  @Test
  void stopsWhenItsStepsRunOut() {
    Calibration found = new MarginalEstimation(61, 1e-12, 2).estimate(sparse(), free(40));

    assertThat(found.steps()).isEqualTo(2);
    assertThat(found.converged()).isFalse();
  }
}

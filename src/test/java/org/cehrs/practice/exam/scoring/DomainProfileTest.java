package org.cehrs.practice.exam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.cehrs.practice.exam.form.Forms.aForm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.cehrs.practice.exam.ReferenceData;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.form.Form;
import org.cehrs.practice.exam.form.FormItem;
import org.cehrs.practice.exam.form.Forms;
import org.cehrs.practice.exam.scoring.DomainEstimate.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class DomainProfileTest {

  @Test
  void agreesWithTheWorkedExample() {
    JsonNode example = ReferenceData.json("subscores_prmse.json").get("irt_example");
    List<DomainScore> scores = new ArrayList<>();
    for (ContentDomain domain : ContentDomain.values()) {
      int i = scores.size();
      scores.add(
          new DomainScore(
              domain,
              0,
              1,
              example.get("wle").get(i).asDouble(),
              example.get("se").get(i).asDouble()));
    }

    List<DomainProfile.Augmented> found = DomainProfile.augmented(scores, DomainPopulation.ASSUMED);

    for (int i = 0; i < 5; i++) {
      DomainEstimate estimate = found.get(i).of(scores.get(i), false);
      assertThat(estimate.mean()).isCloseTo(example.get("post").get(i).asDouble(), within(1e-10));
      assertThat(estimate.deviation())
          .isCloseTo(example.get("sd").get(i).asDouble(), within(1e-10));
      assertThat(estimate.chanceAtCut())
          .isCloseTo(example.get("p_at_or_above").get(i).asDouble(), within(1e-10));
      assertThat(estimate.standing()).isEqualTo(Standing.NEAR);
    }
  }

  @Test
  void flagsASubscoreThatTheOverallLevelHardlyExplains() {
    JsonNode example = ReferenceData.json("conditional_subscore.json");
    List<Double> difficulties =
        DoubleStream.of(ReferenceData.doubles(example.get("b"))).boxed().toList();

    assertThat(DomainProfile.isUnusuallyLow(.25, difficulties, 4)).isTrue();
    assertThat(DomainProfile.isUnusuallyLow(.25, difficulties, 5)).isFalse();
  }

  @Test
  void flagsTheDomainInWhichAGoodCandidateFailed() {
    Form form = aForm(Exam.Whole.FULL, 3);
    List<String> letters =
        form.items().stream()
            .map(item -> item.domain() == ContentDomain.REP ? "" : key(item))
            .toList();
    Score score = Scorer.score(form, Forms.sheet(letters), Forms::key);

    List<DomainEstimate> profile = DomainProfile.of(form, score, DomainPopulation.ASSUMED);

    assertThat(profile)
        .extracting(DomainEstimate::unusuallyLow)
        .containsExactly(false, false, false, false, true);
    assertThat(profile).extracting(DomainEstimate::score).isEqualTo(score.domains());
    assertThat(profile.get(4).mean()).isLessThan(profile.get(0).mean());
  }

  private static String key(FormItem item) {
    return Forms.key(item.item()).letter();
  }

  @Test
  void knowsTheSingleDomainOfAQuiz() {
    Form form = aForm(new Exam.DomainQuiz(ContentDomain.RC), 3);
    Score score =
        Scorer.score(
            form,
            Forms.sheet(form.items().stream().map(DomainProfileTest::key).toList()),
            Forms::key);

    List<DomainEstimate> profile = DomainProfile.of(form, score, DomainPopulation.ASSUMED);

    assertThat(profile).hasSize(1);
    assertThat(profile.getFirst().mean()).isBetween(0.8, score.theta());
  }

  @ParameterizedTest
  @CsvSource({"0.80, AT_OR_ABOVE", "0.7999, NEAR", "0.2001, NEAR", "0.1999, BELOW"})
  void speaksInThreeWords(double chance, Standing standing) {
    DomainScore score = new DomainScore(ContentDomain.CO, 1, 2, 0, 1);

    assertThat(new DomainEstimate(score, 0, 1, chance, false).standing()).isEqualTo(standing);
  }

  @Test
  void saysThoseWords() {
    assertThat(Standing.values())
        .extracting(Standing::words)
        .containsExactly("at or above", "near: too close to tell", "below");
  }

  @Test
  void refusesAPopulationThatIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DomainPopulation(0, .8, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new DomainPopulation(0, .8, -.1));
    assertThatIllegalArgumentException().isThrownBy(() -> new DomainPopulation(0, 0, .9));
    assertThatIllegalArgumentException().isThrownBy(() -> new DomainPopulation(0, 100, .9));
    assertThatIllegalArgumentException().isThrownBy(() -> new DomainPopulation(Double.NaN, .8, .9));
    assertThat(new DomainPopulation(0, .8, 0).correlation()).isZero();
  }
}

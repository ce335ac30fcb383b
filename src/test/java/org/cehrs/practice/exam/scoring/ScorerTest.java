package org.cehrs.practice.exam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cehrs.practice.exam.form.Forms.aForm;
import static org.cehrs.practice.exam.form.Forms.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.form.Form;
import org.cehrs.practice.exam.form.FormItem;
import org.cehrs.practice.exam.form.Forms;
import org.junit.jupiter.api.Test;

class ScorerTest {

  private final Form form = aForm(Exam.Whole.FULL, 9);

  private Score score(Predicate<FormItem> right) {
    return Scorer.score(form, answers(right), Forms::key);
  }

  private Sheet answers(Predicate<FormItem> right) {
    return sheet(
        form.items().stream()
            .map(item -> right.test(item) ? Forms.key(item.item()).letter() : wrong(item))
            .toList());
  }

  private static String wrong(FormItem item) {
    return Forms.key(item.item()) == Choice.A ? "b" : "a";
  }

  @Test
  void scoresEverythingRight() {
    Score score = score(item -> true);

    assertThat(score.correct()).isEqualTo(100);
    assertThat(score.total()).isEqualTo(100);
    assertThat(score.scaled()).isEqualTo(500);
    assertThat(score.passed()).isTrue();
    assertThat(score.domains()).allMatch(domain -> domain.correct() == domain.total());
    assertThat(score.domains()).allMatch(domain -> Double.isFinite(domain.theta()));
  }

  @Test
  void scoresEverythingWrong() {
    Score score = score(item -> false);

    assertThat(score.correct()).isZero();
    assertThat(score.scaled()).isEqualTo(200);
    assertThat(score.passed()).isFalse();
    assertThat(score.domains()).allMatch(domain -> Double.isFinite(domain.theta()));
  }

  @Test
  void countsAnUnansweredItemAsWrong() {
    Score blank = Scorer.score(form, Sheet.of(java.util.List.of()), Forms::key);

    assertThat(blank).isEqualTo(score(item -> false));
  }

  @Test
  void takesTheRowOfTheFormsOwnTable() {
    Score score = score(item -> item.position() % 3 != 0);
    ScoreTable.Row row = form.scores().row(score.correct());

    assertThat(score.correct()).isBetween(50, 80);
    assertThat(score.scaled()).isEqualTo(row.scaled());
    assertThat(score.theta()).isEqualTo(row.theta());
    assertThat(score.standardError()).isEqualTo(row.standardError());
    assertThat(score.passed()).isEqualTo(score.correct() >= form.scores().cutRaw());
  }

  @Test
  void neverLetsAPretestItemChangeAScore() {
    Random chance = new Random(8);
    for (int sheet = 0; sheet < 1000; sheet++) {
      Set<Integer> right =
          chance
              .ints(chance.nextInt(125), 1, 126)
              .boxed()
              .collect(Collectors.toCollection(HashSet::new));
      Score before = score(item -> right.contains(item.position()));
      Score after = score(item -> right.contains(item.position()) == item.scored());

      assertThat(after).isEqualTo(before);
    }
  }

  @Test
  void scoresEachDomainByItsOwnItems() {
    Score score = score(item -> item.position() % 2 == 0);

    assertThat(score.domains()).extracting(DomainScore::total).containsExactly(28, 32, 15, 15, 10);
    assertThat(score.domains().stream().mapToInt(DomainScore::correct).sum())
        .isEqualTo(score.correct());
    for (DomainScore domain : score.domains()) {
      List<Double> difficulties =
          form.items().stream()
              .filter(item -> item.scored() && item.domain() == domain.domain())
              .map(FormItem::difficulty)
              .toList();
      WarmEstimate expected = WarmEstimate.of(TestCurve.of(difficulties), domain.correct());
      assertThat(domain.theta()).isCloseTo(expected.theta(), within(1e-12));
      assertThat(domain.standardError()).isCloseTo(expected.standardError(), within(1e-12));
    }
  }

  @Test
  void scoresAgainWithAChangedKey() {
    FormItem first = form.items().stream().filter(FormItem::scored).findFirst().orElseThrow();
    Sheet sheet = answers(item -> true);

    Score again =
        Scorer.score(
            form,
            sheet,
            ref ->
                ref.equals(first.item())
                    ? Choice.valueOf(wrong(first).toUpperCase(java.util.Locale.ROOT))
                    : Forms.key(ref));

    assertThat(again.correct()).isEqualTo(99);
  }
}

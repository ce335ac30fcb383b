package org.cehrs.practice.exam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cehrs.practice.exam.form.Forms.aForm;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.cehrs.practice.exam.ReferenceData;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.bank.ItemId;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.form.Form;
import org.cehrs.practice.exam.form.FormItem;
import org.cehrs.practice.exam.form.Seed;
import org.junit.jupiter.api.Test;

class ReportedTest {

  private final Form formA =
      form(
          Exam.Whole.FULL,
          ReferenceData.doubles(ReferenceData.json("scoring_examples.json").get("A").get("b")));

  private static Form form(Exam exam, double... difficulties) {
    List<FormItem> items =
        IntStream.range(0, difficulties.length)
            .mapToObj(i ->
                new FormItem(
                    i + 1,
                    new ItemRef(new ItemId("I" + i), 1),
                    ContentDomain.CO,
                    "C1",
                    true,
                    difficulties[i]))
            .toList();
    ScoreTable table = ScoreTable.of(items.stream().map(FormItem::difficulty).toList());
    return new Form(exam, new Seed(1), "bank", "blueprint", "algorithm", items, table, List.of());
  }

  private static boolean all(ItemRef item) {
    return true;
  }

  private static boolean none(ItemRef item) {
    return false;
  }

  private static Score score(Form form, int correct) {
    ScoreTable.Row row = form.scores().row(correct);
    return new Score(
        correct,
        form.scores().total(),
        row.theta(),
        row.standardError(),
        row.scaled(),
        form.scores().passes(correct),
        List.of());
  }

  @Test
  void reportsAScoreWithItsRangeOnALongForm() {
    assertThat(Reported.of(formA, score(formA, 69), ReportedTest::all))
        .isEqualTo(new Reported.Scaled(390, true, new Reported.Range(380, 400), false));
    assertThat(Reported.of(formA, score(formA, 67), ReportedTest::all))
        .isEqualTo(new Reported.Scaled(385, false, new Reported.Range(375, 395), false));
  }

  @Test
  void widensTheRangeWhileDifficultiesAreAuthorsEstimates() {
    double exact = DifficultyError.total(formA.items(), 0, ReportedTest::all);
    double rated = DifficultyError.total(formA.items(), 0, ReportedTest::none);

    assertThat(exact).isCloseTo(.2290, within(5e-5));
    assertThat(rated).isCloseTo(.2403, within(5e-5));
    assertThat(Reported.of(formA, score(formA, 50), ReportedTest::none))
        .isEqualTo(new Reported.Scaled(354, false, new Reported.Range(344, 364), true));
  }

  @Test
  void keepsTheRangeOnTheScale() {
    assertThat(Reported.of(formA, score(formA, 0), ReportedTest::all))
        .isEqualTo(new Reported.Scaled(200, false, new Reported.Range(200, 258), false));
    assertThat(Reported.of(formA, score(formA, 100), ReportedTest::all))
        .isInstanceOfSatisfying(
            Reported.Scaled.class, scaled -> assertThat(scaled.range().high()).isEqualTo(500));
  }

  @Test
  void callsAShorterFormARoughEstimateAndRoundsItsRangeOutward() {
    Form half =
        form(
            Exam.Whole.HALF,
            formA.items().stream().limit(60).skip(10).mapToDouble(FormItem::difficulty).toArray());
    Score score = score(half, 40);

    Reported.RoughEstimate found =
        (Reported.RoughEstimate) Reported.of(half, score, ReportedTest::none);

    assertThat(found.score()).isEqualTo(score.scaled());
    assertThat(found.range().low() % 10).isZero();
    assertThat(found.range().high() % 10).isZero();
    assertThat(found.range().high() - found.range().low()).isBetween(20, 50);
    assertThat(found.range().low()).isLessThan(score.scaled() - 10);
    assertThat(found.range().high()).isGreaterThan(score.scaled() + 10);
  }

  @Test
  void countsOnlyOnAShortFormAndOnAQuiz() {
    Form short39 = form(Exam.Whole.HALF, new double[39]);
    Form long40 = form(Exam.Whole.HALF, new double[40]);
    Form quiz = aForm(new Exam.DomainQuiz(ContentDomain.CO), 1);

    assertThat(Reported.of(short39, score(short39, 30), ReportedTest::all))
        .isEqualTo(new Reported.Count(30, 39));
    assertThat(Reported.of(long40, score(long40, 30), ReportedTest::all))
        .isInstanceOf(Reported.RoughEstimate.class);
    assertThat(Reported.of(quiz, score(quiz, 7), ReportedTest::all))
        .isEqualTo(new Reported.Count(7, 20));
  }

  @Test
  void drawsTheLineAtSeventyFiveItems() {
    Form form74 = form(Exam.Whole.FULL, new double[74]);
    Form form75 = form(Exam.Whole.FULL, new double[75]);

    assertThat(Reported.of(form74, score(form74, 40), ReportedTest::all))
        .isInstanceOf(Reported.RoughEstimate.class);
    assertThat(Reported.of(form75, score(form75, 40), ReportedTest::all))
        .isInstanceOf(Reported.Scaled.class);
  }

  @Test
  void doubtsALongFormWhoseItemsMissTheCut() {
    Form easy = form(Exam.Whole.FULL, IntStream.range(0, 75).mapToDouble(i -> -2.5).toArray());

    assertThat(easy.scores().cutError()).isGreaterThan(11);
    assertThat(Reported.of(easy, score(easy, 70), ReportedTest::all))
        .isInstanceOf(Reported.RoughEstimate.class);
  }

  @Test
  void isProvisionalAboveAFifthOfUncalibratedItems() {
    Predicate<ItemRef> eighty = ref -> Integer.parseInt(ref.id().value().substring(1)) >= 20;
    Predicate<ItemRef> seventyNine = ref -> Integer.parseInt(ref.id().value().substring(1)) >= 21;

    assertThat(DifficultyError.isProvisional(formA.items(), eighty)).isFalse();
    assertThat(DifficultyError.isProvisional(formA.items(), seventyNine)).isTrue();
  }
}

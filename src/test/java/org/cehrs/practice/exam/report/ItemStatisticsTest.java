package org.cehrs.practice.exam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.cehrs.practice.exam.form.Forms.aForm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.form.Form;
import org.cehrs.practice.exam.form.FormItem;
import org.cehrs.practice.exam.form.Forms;
import org.cehrs.practice.exam.report.ItemReport.OptionRow;
import org.cehrs.practice.exam.report.ItemReport.Statistics;
import org.cehrs.practice.exam.scoring.TestCurve;
import org.cehrs.practice.exam.scoring.WarmEstimate;
import org.junit.jupiter.api.Test;

class ItemStatisticsTest {

  private static final Form FORM = aForm(Exam.Whole.HALF, 5);
  private static final FormItem FIRST =
      FORM.items().stream().filter(FormItem::scored).findFirst().orElseThrow();

  /** So many candidates of abilities around the cut who answer as the model expects. */
  private static List<AnsweredForm> simulated(int candidates) {
    Random chance = new Random(12);
    return IntStream.range(0, candidates)
        .mapToObj(i -> answered(chance.nextGaussian(), chance))
        .toList();
  }

  private static AnsweredForm answered(double theta, Random chance) {
    List<String> letters = new ArrayList<>();
    for (FormItem place : FORM.items()) {
      boolean right = chance.nextDouble() < TestCurve.probability(theta, place.difficulty());
      letters.add(right ? Forms.key(place.item()).letter() : wrong(place));
    }
    return AnsweredForm.of(
        FORM,
        Forms.sheet(letters),
        Forms::key,
        position -> Optional.of(Duration.ofSeconds(30 + position)));
  }

  private static String wrong(FormItem place) {
    return Forms.key(place.item()) == Choice.A ? "b" : "a";
  }

  private static AnsweredForm withFirst(AnsweredForm form, Optional<Choice> choice) {
    return new AnsweredForm(
        form.answers().stream()
            .map(answer ->
                answer.place().equals(FIRST)
                    ? new AnsweredForm.Answer(
                        FIRST,
                        choice,
                        choice.equals(Optional.of(Forms.key(FIRST.item()))),
                        answer.time())
                    : answer)
            .toList());
  }

  private static Statistics first(List<AnsweredForm> forms) {
    return (Statistics) of(ItemStatistics.of(forms), FIRST.item());
  }

  private static ItemReport of(ItemStatistics statistics, ItemRef item) {
    return statistics.items().stream().filter(r -> r.item().equals(item)).findFirst().orElseThrow();
  }

  @Test
  void findsThatSimulatedAnswersFitTheModel() {
    ItemStatistics found = ItemStatistics.of(simulated(400));

    assertThat(found.items()).hasSize(62).hasOnlyElementsOfType(Statistics.class);
    assertThat(found.reliability().orElseThrow()).isBetween(.80, .93);
    for (ItemReport report : found.items()) {
      Statistics item = (Statistics) report;
      assertThat(item.fit().infit()).isBetween(.8, 1.2);
      assertThat(item.fit().outfit()).isBetween(.6, 1.5);
      assertThat(item.discrimination().correlation().orElseThrow()).isBetween(.15, .6);
      assertThat(item.discrimination().efficiency().orElseThrow()).isBetween(.2, .8);
      assertThat(item.responses()).isEqualTo(400);
      assertThat(item.options().omitted()).isZero();
    }
  }

  @Test
  void countsOnlyBelowThirtyResponses() {
    assertThat(ItemStatistics.of(simulated(29)).items())
        .hasOnlyElementsOfType(ItemReport.Counts.class)
        .allMatch(report -> report.responses() == 29);
    assertThat(ItemStatistics.of(simulated(30)).items()).hasOnlyElementsOfType(Statistics.class);
  }

  @Test
  void comparesAnAnswerWithTheAbilityThatTheOtherItemsShow() {
    List<AnsweredForm> forms = simulated(40);
    double[] marks = new double[40];
    double[] thetas = new double[40];
    for (int i = 0; i < 40; i++) {
      List<AnsweredForm.Answer> others =
          forms.get(i).answers().stream()
              .filter(a -> a.place().scored() && !a.place().equals(FIRST))
              .toList();
      TestCurve curve = TestCurve.of(others.stream().map(a -> a.place().difficulty()).toList());
      int right = (int) others.stream().filter(AnsweredForm.Answer::right).count();
      thetas[i] = WarmEstimate.of(curve, right).theta();
      marks[i] =
          forms.get(i).answers().stream().anyMatch(a -> a.place().equals(FIRST) && a.right())
              ? 1
              : 0;
    }

    Discrimination expected = Discrimination.of(marks, thetas);

    Discrimination found = first(forms).discrimination();
    assertThat(found.correlation().orElseThrow())
        .isCloseTo(expected.correlation().orElseThrow(), within(1e-9));
    assertThat(found.efficiency().orElseThrow())
        .isCloseTo(expected.efficiency().orElseThrow(), within(1e-9));
  }

  @Test
  void listsEveryOptionWithItsChoosers() {
    List<AnsweredForm> forms = new ArrayList<>();
    List<AnsweredForm> simulated = simulated(40);
    Choice key = Forms.key(FIRST.item());
    Choice distractor = key == Choice.A ? Choice.B : Choice.A;
    for (int i = 0; i < 40; i++) {
      Optional<Choice> choice =
          i < 20 ? Optional.of(key) : i < 35 ? Optional.of(distractor) : Optional.empty();
      forms.add(withFirst(simulated.get(i), choice));
    }

    Statistics found = first(forms);

    assertThat(found.facility().right()).isEqualTo(20);
    assertThat(found.right()).isEqualTo(20);
    assertThat(found.options().omitted()).isEqualTo(5);
    assertThat(found.options().rows())
        .extracting(OptionRow::choice)
        .containsExactly(Choice.values());
    OptionRow keyRow =
        found.options().rows().stream().filter(r -> r.choice() == key).findFirst().orElseThrow();
    OptionRow wrongRow =
        found.options().rows().stream()
            .filter(r -> r.choice() == distractor)
            .findFirst()
            .orElseThrow();
    OptionRow never =
        found.options().rows().stream()
            .filter(r -> r.choice() != key && r.choice() != distractor)
            .findFirst()
            .orElseThrow();
    assertThat(keyRow.chosen()).isEqualTo(20);
    assertThat(keyRow.share()).isEqualTo(.5);
    assertThat(wrongRow.share()).isEqualTo(.375);
    assertThat(keyRow.correlation()).isEqualTo(found.discrimination().correlation());
    assertThat(never)
        .isEqualTo(
            new OptionRow(never.choice(), 0, 0, OptionalDouble.empty(), OptionalDouble.empty()));
    assertThat(keyRow.meanAbility()).isPresent();
  }

  @Test
  void expectsOfTheJustQualifiedWhatTheDifficultySays() {
    assertThat(first(simulated(30)).expectedAtCut())
        .isEqualTo(TestCurve.probability(0, FIRST.difficulty()));
  }

  @Test
  void takesTheMiddleTime() {
    assertThat(first(simulated(30)).medianTime())
        .contains(Duration.ofSeconds(30 + FIRST.position()));
  }

  @Test
  void definesItsResultsWhereEverybodyIsRightOrWrong() {
    List<AnsweredForm> allRight =
        simulated(40).stream()
            .map(form -> withFirst(form, Optional.of(Forms.key(FIRST.item()))))
            .toList();
    List<AnsweredForm> allWrong =
        simulated(40).stream().map(form -> withFirst(form, Optional.empty())).toList();

    for (Statistics found : List.of(first(allRight), first(allWrong))) {
      assertThat(found.discrimination())
          .isEqualTo(new Discrimination(OptionalDouble.empty(), OptionalDouble.empty()));
      assertThat(found.fit().infit()).isFinite();
      assertThat(found.facility().low()).isBetween(0.0, 1.0);
      assertThat(found.facility().high()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void leavesOutWhatWasNotReached() {
    List<String> letters = new ArrayList<>(java.util.Collections.nCopies(62, ""));
    letters.set(9, "a");
    AnsweredForm form =
        AnsweredForm.of(FORM, Forms.sheet(letters), Forms::key, position -> Optional.empty());

    assertThat(form.answers()).hasSize(10);
    assertThat(form.answers().getFirst().choice()).isEmpty();
    assertThat(
            AnsweredForm.of(FORM, Forms.sheet(List.of()), Forms::key, p -> Optional.empty())
                .answers())
        .isEmpty();
  }

  @Test
  void knowsNothingWithoutForms() {
    assertThat(ItemStatistics.of(List.of()))
        .isEqualTo(new ItemStatistics(List.of(), OptionalDouble.empty()));
    assertThat(ItemStatistics.of(List.of(new AnsweredForm(List.of()))).items()).isEmpty();
    assertThat(ItemStatistics.of(simulated(1)).reliability()).isEmpty();
  }

  @Test
  void cannotCompareTheOnlyItemOfAForm() {
    AnsweredForm one =
        new AnsweredForm(
            List.of(new AnsweredForm.Answer(FIRST, Optional.empty(), false, Optional.empty())));

    assertThat(ItemStatistics.of(List.of(one)).items())
        .containsExactly(new ItemReport.Counts(FIRST.item(), 0, 0, 0));
  }

  @Test
  void givesWilsonsInterval() {
    Facility seven = Facility.of(7, 10);
    Facility twentySeven = Facility.of(27, 30);

    assertThat(seven.share()).isEqualTo(.7);
    assertThat(seven.low()).isCloseTo(.397, within(5e-4));
    assertThat(seven.high()).isCloseTo(.892, within(5e-4));
    assertThat(twentySeven.low()).isCloseTo(.744, within(5e-4));
    assertThat(twentySeven.high()).isCloseTo(.965, within(5e-4));
    assertThatIllegalArgumentException().isThrownBy(() -> Facility.of(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Facility.of(4, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> Facility.of(-1, 3));
  }

  @Test
  void comparesACovarianceWithTheLargestThatIsPossible() {
    Discrimination found = Discrimination.of(new double[] {0, 1, 1, 1}, new double[] {-1, 2, 0, 1});
    Discrimination weaker =
        Discrimination.of(new double[] {1, 0, 1, 1}, new double[] {-1, 0, 1, 2});

    assertThat(found.efficiency().orElseThrow()).isEqualTo(1);
    assertThat(found.correlation().orElseThrow()).isCloseTo(1.5 / Math.sqrt(3.75), within(1e-12));
    assertThat(weaker.efficiency().orElseThrow()).isCloseTo(.5 / 1.5, within(1e-12));
  }

  private static AnsweredForm timed(DoublePredicate hurried) {
    return new AnsweredForm(
        FORM.items().stream()
            .map(place ->
                new AnsweredForm.Answer(
                    place,
                    Optional.of(Choice.A),
                    false,
                    Optional.of(Duration.ofMillis(hurried.test(place.position()) ? 900 : 40_000))))
            .toList());
  }

  @Test
  void callsAnAnswerRapidThatCouldNotHaveBeenRead() {
    List<AnsweredForm> forms =
        new ArrayList<>(java.util.Collections.nCopies(20, timed(p -> false)));
    AnsweredForm six = timed(position -> position <= 6);
    AnsweredForm seven = timed(position -> position <= 7);
    forms.add(six);
    forms.add(seven);
    RapidGuessing guessing = new RapidGuessing(forms);

    assertThat(guessing.threshold(FORM.items().getLast().item())).isEqualTo(Duration.ofSeconds(4));
    assertThat(guessing.isRapid(six.answers().get(5))).isTrue();
    assertThat(guessing.isRapid(six.answers().get(6))).isFalse();
    assertThat(guessing.effort(six).orElseThrow()).isCloseTo(56 / 62.0, within(1e-12));
    assertThat(guessing.isUsable(six)).isTrue();
    assertThat(guessing.isUsable(seven)).isFalse();
    assertThat(guessing.unhurried(seven).answers()).hasSize(55);
  }

  @Test
  void neverAsksForMoreThanTenSeconds() {
    AnsweredForm slow =
        new AnsweredForm(
            List.of(
                new AnsweredForm.Answer(
                    FIRST, Optional.of(Choice.A), false, Optional.of(Duration.ofMinutes(5)))));

    assertThat(new RapidGuessing(List.of(slow)).threshold(FIRST.item()))
        .isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void judgesNobodyWhoseTimesAreNotKnown() {
    AnsweredForm.Answer untimed =
        new AnsweredForm.Answer(FIRST, Optional.of(Choice.A), false, Optional.empty());
    AnsweredForm.Answer omitted =
        new AnsweredForm.Answer(FIRST, Optional.empty(), false, Optional.of(Duration.ofMillis(1)));
    RapidGuessing guessing = new RapidGuessing(simulated(5));

    assertThat(guessing.isRapid(untimed)).isFalse();
    assertThat(guessing.isRapid(omitted)).isFalse();
    assertThat(guessing.effort(new AnsweredForm(List.of(untimed)))).isEmpty();
    assertThat(guessing.isUsable(new AnsweredForm(List.of(untimed)))).isTrue();
    assertThat(new RapidGuessing(List.of()).threshold(FIRST.item())).isEqualTo(Duration.ZERO);
  }
}

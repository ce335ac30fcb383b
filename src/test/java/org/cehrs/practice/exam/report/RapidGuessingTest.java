package org.cehrs.practice.exam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cehrs.practice.exam.form.Forms.aForm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.form.Form;
import org.cehrs.practice.exam.form.FormItem;
import org.junit.jupiter.api.Test;

class RapidGuessingTest {

  private static final Form FORM = aForm(Exam.Whole.HALF, 5);

  private static final FormItem FIRST =
      FORM.items().stream().filter(FormItem::scored).findFirst().orElseThrow();

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
    RapidGuessing guessing = new RapidGuessing(List.of(timed(position -> false)));

    assertThat(guessing.isRapid(untimed)).isFalse();
    assertThat(guessing.isRapid(omitted)).isFalse();
    assertThat(guessing.effort(new AnsweredForm(List.of(untimed)))).isEmpty();
    assertThat(guessing.isUsable(new AnsweredForm(List.of(untimed)))).isTrue();
    assertThat(new RapidGuessing(List.of()).threshold(FIRST.item())).isEqualTo(Duration.ZERO);
  }
}

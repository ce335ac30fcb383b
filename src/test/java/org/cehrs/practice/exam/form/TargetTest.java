package org.cehrs.practice.exam.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cehrs.practice.exam.bank.BankBuilder.aBank;

import java.util.HashMap;
import java.util.Map;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.CognitiveLevel;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.bank.ItemStatus;
import org.junit.jupiter.api.Test;

class TargetTest {

  private static final Makeup GOAL = new Makeup(50, 70, 90, 20, 30, 20);
  private static final Target TARGET = new Target(GOAL, 0.25, 10);

  private static double miss(
      double below, double cut, double above, double information, double recall, double analysis) {
    return TARGET.miss(new Makeup(below, cut, above, information, recall, analysis));
  }

  @Test
  void missesNothingInsideItsBounds() {
    assertThat(miss(50, 70, 90, 20, 30, 20)).isZero();
    assertThat(miss(50.5, 70.25, 90.5, 19.001, 40, 30)).isZero();
    assertThat(miss(49.5, 69.75, 89.5, 25, 20, 10)).isZero();
  }

  @Test
  void measuresEveryMissInWidths() {
    assertThat(miss(51, 70, 90, 20, 30, 20)).isCloseTo(1, within(1e-12));
    assertThat(miss(49, 70, 90, 20, 30, 20)).isCloseTo(1, within(1e-12));
    assertThat(miss(50, 70.5, 90, 20, 30, 20)).isCloseTo(1, within(1e-12));
    assertThat(miss(50, 70, 91, 20, 30, 20)).isCloseTo(1, within(1e-12));
    assertThat(miss(50, 70, 90, 20, 50, 20)).isCloseTo(1, within(1e-12));
    assertThat(miss(50, 70, 90, 20, 30, 0)).isCloseTo(1, within(1e-12));
    assertThat(miss(50, 70, 90, 18, 30, 20)).isCloseTo(0.05, within(1e-12));
    assertThat(miss(51, 70.5, 91, 18, 50, 0)).isCloseTo(5.05, within(1e-12));
  }

  @Test
  void addsUpWhatTheTopicsHoldOnAverage() {
    Bank bank = aBank().with("N1", ItemStatus.OPERATIONAL, 4).build();
    Map<ItemRef, Double> difficulties = new HashMap<>();
    bank.items().forEach(item -> difficulties.put(item.ref(), 0.0));
    ItemPool pool = new ItemPool(bank, difficulties);
    Selection selection = new Selection(pool, Exam.Whole.FULL);
    selection.addScored(0);
    selection.addScored(1);

    Target target = Target.of(pool, selection, 0.5);

    assertThat(target.goal().cut()).isCloseTo(1, within(1e-12));
    assertThat(target.goal().information()).isCloseTo(0.5, within(1e-12));
    // Of items 1 to 4 the third is a recall item and the second one of analysis.
    assertThat(target.goal().recall()).isCloseTo(0.5, within(1e-12));
    assertThat(target.goal().analysis()).isCloseTo(0.5, within(1e-12));
    assertThat(target.window()).isEqualTo(0.5);
    assertThat(target.levelRoom()).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void knowsWhatAnItemBrings() {
    Makeup item = Makeup.of(1, CognitiveLevel.RECALL);

    assertThat(item.below()).isCloseTo(0.11920292202211755, within(1e-12));
    assertThat(item.cut()).isCloseTo(0.2689414213699951, within(1e-12));
    assertThat(item.above()).isCloseTo(0.5, within(1e-12));
    assertThat(item.information()).isCloseTo(0.19661193324148185, within(1e-12));
    assertThat(item.recall()).isEqualTo(1);
    assertThat(item.analysis()).isZero();
    assertThat(Makeup.of(1, CognitiveLevel.ANALYSIS).analysis()).isEqualTo(1);
    assertThat(Makeup.of(1, CognitiveLevel.APPLICATION))
        .extracting(Makeup::recall, Makeup::analysis)
        .containsExactly(0.0, 0.0);
  }

  @Test
  void addsAndTakesAway() {
    Makeup one = new Makeup(1, 2, 3, 4, 5, 6);
    Makeup ten = new Makeup(10, 20, 30, 40, 50, 60);

    assertThat(ten.plus(one)).isEqualTo(new Makeup(11, 22, 33, 44, 55, 66));
    assertThat(ten.minus(one)).isEqualTo(new Makeup(9, 18, 27, 36, 45, 54));
    assertThat(ten.plus(one, 2)).isEqualTo(new Makeup(12, 24, 36, 48, 60, 72));
  }

  @Test
  void givesUpTheLadderStepByStep() {
    assertThat(LadderStep.values())
        .extracting(LadderStep::window)
        .containsExactly(0.25, 0.5, 1.0, 1.0, 0.25, 0.5, 1.0, 1.0);
    assertThat(LadderStep.values())
        .extracting(LadderStep::seenAllowed)
        .containsExactly(false, false, false, true, false, false, false, true);
    assertThat(LadderStep.values())
        .extracting(LadderStep::topicsLoose)
        .containsExactly(false, false, false, false, true, true, true, true);
  }
}

package org.cehrs.practice.exam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.cehrs.practice.exam.bank.BankBuilder.aBank;
import static org.cehrs.practice.exam.bank.BankBuilder.inProportion;

import java.util.List;
import java.util.Map;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.BankBuilder;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.bank.Rating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColdStartTest {

  @Test
  void agreesWithTheWorkedExample() {
    double[] difficulties = ColdStart.difficulties(.9, .8, .7, .6, .5);

    assertThat(difficulties)
        .containsExactly(new double[] {-1.4924, -1.0869, -.8174, -.5965, -.3938}, within(5e-5));
    assertThat(TestCurve.of(difficulties).expected(0)).isCloseTo(3.5, within(1e-12));
  }

  @Test
  void keepsTheRatedCutOfTheWholeBank() {
    Bank bank = inProportion(160).build();
    Map<ItemRef, Double> difficulties = ColdStart.difficulties(bank);
    double rated =
        bank.items().stream()
            .mapToDouble(item ->
                item.ratings().stream().mapToDouble(Rating::probability).average().orElseThrow())
            .sum();

    assertThat(difficulties).hasSize(160);
    assertThat(TestCurve.of(difficulties.values()).expected(0)).isCloseTo(rated, within(1e-9));
  }

  @Test
  void ordersItemsByTheMeanOfTheirRatings() {
    Bank bank = inProportion(160).build();
    Map<ItemRef, Double> difficulties = ColdStart.difficulties(bank);

    Item first = bank.items().get(0);
    Item second = bank.items().get(1);
    assertThat(Double.compare(mean(first), mean(second)))
        .isEqualTo(
            -Double.compare(
                difficulties.getOrDefault(first.ref(), 0.0),
                difficulties.getOrDefault(second.ref(), 0.0)));
  }

  private static double mean(Item item) {
    return (item.ratings().get(0).probability() + item.ratings().get(1).probability()) / 2;
  }

  @Test
  void leavesOutAnItemThatNobodyRated() {
    Item first = inProportion(160).items().getFirst();
    Bank bank =
        inProportion(160)
            .change(first.id(), item -> BankBuilder.withRatings(item, List.of()))
            .build();

    assertThat(ColdStart.difficulties(bank)).hasSize(159).doesNotContainKey(first.ref());
  }

  @Test
  void knowsNothingOfAnEmptyBank() {
    assertThat(ColdStart.difficulties(aBank().build())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, Double.NaN, -0.2, 1.2})
  void refusesARatingThatIsNoChance(double chance) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ColdStart.difficulties(.5, chance))
        .withMessageContaining("strictly between 0 and 1");
  }
}

package org.cehrs.practice.exam.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.practice.exam.bank.BankBuilder.inProportion;

import java.util.List;
import java.util.Map;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.BankBuilder;
import org.cehrs.practice.exam.bank.ItemId;
import org.cehrs.practice.exam.scoring.ColdStart;
import org.junit.jupiter.api.Test;

class SelectionTest {

  /** Item 0 is the enemy of 1 and 2. */
  private final ItemPool pool = pool();

  private final Selection selection = new Selection(pool, Exam.Whole.FULL);

  private static ItemPool pool() {
    BankBuilder builder = inProportion(160);
    List<ItemId> ids = builder.build().items().stream().map(item -> item.id()).toList();
    builder.enemies(ids.get(0), ids.get(1), ids.get(2));
    Bank bank = builder.build();
    return new ItemPool(bank, ColdStart.difficulties(bank));
  }

  @Test
  void barsTheRivalsOfWhatIsChosen() {
    selection.addScored(0);

    assertThat(selection.free(0)).isFalse();
    assertThat(selection.free(1)).isFalse();
    assertThat(selection.free(2)).isFalse();
    assertThat(selection.free(3)).isTrue();
  }

  @Test
  void barsRivalsOfUnscoredItemsToo() {
    selection.addUnscored(1);

    assertThat(selection.free(0)).isFalse();
    assertThat(selection.free(2)).isTrue();
    assertThat(selection.missingUnscored()).isEqualTo(24);
    assertThat(selection.unscored()).containsExactly(1);
  }

  @Test
  void replacesAnItemByItsRivalAndFreesWhatItBarred() {
    selection.addScored(0);

    assertThat(selection.canReplace(0, 1)).isTrue();
    assertThat(selection.canReplace(0, 0)).isFalse();
    selection.replace(0, 1);

    assertThat(selection.scored()).containsExactly(1);
    assertThat(selection.free(0)).isFalse();
    assertThat(selection.free(1)).isFalse();
    assertThat(selection.free(2)).isTrue();
    assertThat(selection.sum()).isEqualTo(selection.sumAfter(0, 1));
    assertThat(selection.sum().cut())
        .isCloseTo(pool.makeup(1).cut(), org.assertj.core.api.Assertions.within(1e-12));
  }

  @Test
  void doesNotReplaceAnItemByTheRivalOfAnother() {
    selection.addScored(1);
    selection.addScored(2);

    assertThat(selection.canReplace(0, 0)).isFalse();
    assertThat(selection.canReplace(0, 5)).isTrue();
    selection.replace(0, 5);
    assertThat(selection.canReplace(1, 0)).isTrue();
    selection.replace(1, 6);
    assertThat(selection.free(0)).isTrue();
  }

  @Test
  void countsByTopicAndAddsUp() {
    selection.addScored(0);
    selection.addScored(3);

    assertThat(selection.count(pool.cell(0))).isEqualTo(2);
    assertThat(selection.scoredSize()).isEqualTo(2);
    assertThat(selection.sum()).isEqualTo(pool.makeup(0).plus(pool.makeup(3)));
    assertThat(selection.items()).containsExactly(0, 3);
    assertThat(selection.offQuota(new Quotas(Map.of(), Map.of("C1", 2), Map.of(), List.of())))
        .isEmpty();
    assertThat(
            selection.offQuota(new Quotas(Map.of(), Map.of("C1", 3, "N2", 1), Map.of(), List.of())))
        .isEqualTo("N2 0 for 1, C1 2 for 3");
  }
}

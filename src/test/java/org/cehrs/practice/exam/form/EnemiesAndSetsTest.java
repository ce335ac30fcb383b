package org.cehrs.practice.exam.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.practice.exam.bank.BankBuilder.inProportion;
import static org.cehrs.practice.exam.bank.ContentDomain.RC;
import static org.cehrs.practice.exam.bank.ContentDomain.REP;
import static org.cehrs.practice.exam.form.Forms.built;
import static org.cehrs.practice.exam.form.Forms.counts;
import static org.cehrs.practice.exam.form.Forms.formOf;
import static org.cehrs.practice.exam.form.Forms.ids;
import static org.cehrs.practice.exam.form.Forms.isOf;
import static org.cehrs.practice.exam.form.Forms.reason;
import static org.cehrs.practice.exam.form.Forms.request;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cehrs.practice.exam.bank.BankBuilder;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemId;
import org.cehrs.practice.exam.bank.ItemStatus;
import org.junit.jupiter.api.Test;

class EnemiesAndSetsTest {

  @Test
  void saysWhenEnemiesLeaveTooFew() {
    BankBuilder builder = inProportion(160);
    List<ItemId> ids = builder.items().stream().map(Item::id).toList();
    // Every item is its neighbour's enemy over the borders of topics and domains.
    for (int i = 0; i + 80 < ids.size(); i++) {
      builder.enemies(ids.get(i), ids.get(i + 80));
    }

    assertThat(reason(builder.build(), request(Exam.Whole.FULL, 5)))
        .isEqualTo(
            "Cannot build a 100-item exam: topics and enemies leave too few items that can stand"
                + " together");
  }

  @Test
  void keepsAnEnemyOfOneMemberAwayFromTheWholeSet() {
    BankBuilder builder = inProportion(500);
    List<Item> reporting =
        builder.items().stream().filter(item -> isOf(item, REP, ItemStatus.OPERATIONAL)).toList();
    ItemId one = reporting.get(0).id();
    ItemId two = reporting.get(1).id();
    ItemId enemy = reporting.get(20).id();
    builder.change(one, item -> BankBuilder.inSet(item, "S"));
    builder.change(two, item -> BankBuilder.inSet(item, "S"));
    builder.enemies(enemy, one);
    FormAssembler assembler = FormAssembler.coldStart(builder.build());
    int together = 0;
    for (int seed = 0; seed < 200; seed++) {
      Set<ItemId> drawn = ids(built(assembler, request(new Exam.DomainQuiz(REP), seed)));
      assertThat(drawn.contains(enemy) && (drawn.contains(one) || drawn.contains(two))).isFalse();
      together += drawn.contains(one) && drawn.contains(two) ? 1 : 0;
    }

    assertThat(together).isPositive();
  }

  @Test
  void keepsEnemiesInsideASetApartWithoutBanningTheSet() {
    BankBuilder builder = inProportion(500);
    List<Item> reporting =
        builder.items().stream().filter(item -> isOf(item, REP, ItemStatus.OPERATIONAL)).toList();
    List<ItemId> set = reporting.stream().limit(3).map(Item::id).toList();
    set.forEach(id -> builder.change(id, item -> BankBuilder.inSet(item, "S")));
    builder.enemies(set.get(0), set.get(1));
    FormAssembler assembler = FormAssembler.coldStart(builder.build());
    int withThird = 0;
    for (int seed = 0; seed < 200; seed++) {
      Set<ItemId> drawn = ids(built(assembler, request(new Exam.DomainQuiz(REP), seed)));
      assertThat(drawn.containsAll(set.subList(0, 2))).isFalse();
      withThird += drawn.containsAll(set.subList(1, 3)) ? 1 : 0;
    }

    assertThat(withThird).isPositive();
  }

  @Test
  void ignoresEnemiesThatTheBankNoLongerHolds() {
    BankBuilder builder = inProportion(160);
    builder.enemies(builder.items().getFirst().id(), new ItemId("gone"));

    assertThat(formOf(builder.build(), Exam.Whole.FULL, 1).items()).hasSize(125);
  }

  @Test
  void buildsAFormEvenWhereASetOfPretestItemsIsTooLongForAnyOrder() {
    BankBuilder builder = inProportion(500);
    List<Item> pretest =
        builder.items().stream().filter(item -> item.status() == ItemStatus.PRETEST).toList();
    for (int i = 0; i < pretest.size(); i++) {
      Item item = pretest.get(i);
      builder.change(
          item.id(),
          item.domain() == RC
              ? one -> BankBuilder.inSet(one, "S")
              : one -> BankBuilder.withStatus(one, ItemStatus.RETIRED));
    }

    Form form = formOf(builder.build(), Exam.Whole.HALF, 1);

    assertThat(counts(form, false)).isEqualTo(Map.of(RC, 12));
  }

  @Test
  void ordersTheMembersOfASetByChance() {
    BankBuilder builder = inProportion(160);
    List<ItemId> set =
        builder.items().stream()
            .filter(item -> item.topic().equals("P1") && item.status() == ItemStatus.OPERATIONAL)
            .limit(2)
            .map(Item::id)
            .toList();
    set.forEach(id -> builder.change(id, item -> BankBuilder.inSet(item, "S")));
    FormAssembler assembler = FormAssembler.coldStart(builder.build());
    int both = 0;
    int inOrder = 0;
    for (int seed = 0; seed < 200; seed++) {
      List<ItemId> order =
          built(assembler, request(Exam.Whole.FULL, seed)).items().stream()
              .map(place -> place.item().id())
              .toList();
      if (order.containsAll(set)) {
        both++;
        int distance = order.indexOf(set.get(1)) - order.indexOf(set.get(0));
        assertThat(Math.abs(distance)).isEqualTo(1);
        inOrder += distance == 1 ? 1 : 0;
      }
    }

    assertThat(inOrder * 1.0 / both).isBetween(.35, .65);
  }
}

package org.cehrs.practice.exam.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.practice.exam.bank.BankBuilder.aBank;
import static org.cehrs.practice.exam.bank.BankBuilder.inProportion;
import static org.cehrs.practice.exam.bank.ContentDomain.CO;
import static org.cehrs.practice.exam.bank.ContentDomain.NCO;
import static org.cehrs.practice.exam.bank.ContentDomain.RC;
import static org.cehrs.practice.exam.bank.ContentDomain.REP;
import static org.cehrs.practice.exam.form.Forms.counts;
import static org.cehrs.practice.exam.form.Forms.formOf;
import static org.cehrs.practice.exam.form.Forms.isOf;
import static org.cehrs.practice.exam.form.Forms.reason;
import static org.cehrs.practice.exam.form.Forms.request;
import static org.cehrs.practice.exam.form.Forms.without;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.BankBuilder;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemId;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.bank.ItemStatus;
import org.junit.jupiter.api.Test;

/** What becomes of forms where a bank is short of something. */
class ThinBankTest {

  private static final Bank MIDDLING = inProportion(500).build();

  @Test
  void fillsPretestPlacesFromOtherDomains() {
    Bank bank = without(MIDDLING, item -> isOf(item, RC, ItemStatus.PRETEST));
    Form form = formOf(bank, Exam.Whole.FULL, 8);

    assertThat(form.items()).hasSize(125);
    assertThat(counts(form, false)).doesNotContainKey(RC);
    assertThat(form.audit()).contains("pretest: 4 places filled by pretest items of other domains");
  }

  @Test
  void fillsPretestPlacesWithOperationalItemsLast() {
    Bank bank = without(MIDDLING, item -> item.status() == ItemStatus.PRETEST);
    Form form = formOf(bank, Exam.Whole.FULL, 8);

    assertThat(form.items()).hasSize(125).filteredOn(FormItem::scored).hasSize(100);
    assertThat(form.audit())
        .contains("pretest: 25 places filled by operational items, unscored here");
  }

  @Test
  void saysWhenUnscoredPlacesCannotBeFilled() {
    BankBuilder builder = aBank();
    Form form = formOf(MIDDLING, Exam.Whole.FULL, 1);
    Set<ItemId> scored =
        form.items().stream()
            .filter(FormItem::scored)
            .map(place -> place.item().id())
            .collect(Collectors.toSet());
    Bank bank = without(MIDDLING, item -> !scored.contains(item.id()));

    assertThat(builder.items()).isEmpty();
    assertThat(reason(bank, request(Exam.Whole.FULL, 1)))
        .isEqualTo("Cannot build a 100-item exam: too few items are left for 25 unscored places");
  }

  @Test
  void saysWhatADomainLacks() {
    BankBuilder builder = inProportion(500);
    List<Item> compliance =
        builder.items().stream().filter(item -> isOf(item, RC, ItemStatus.OPERATIONAL)).toList();
    ItemStatus[] fates = {
      ItemStatus.RETIRED, ItemStatus.RETIRED, ItemStatus.PRACTICE, ItemStatus.DRAFT
    };
    for (int i = 14; i < compliance.size(); i++) {
      ItemStatus fate = fates[i % 4];
      builder.change(compliance.get(i).id(), item -> BankBuilder.withStatus(item, fate));
    }
    builder.enemies(compliance.get(0).id(), compliance.get(1).id(), compliance.get(2).id());
    builder.enemies(compliance.get(1).id(), compliance.get(2).id());
    FormRequest request =
        new FormRequest(
            Exam.Whole.FULL, new Seed(1), Map.of(), Map.of(), Set.of(compliance.get(5).id()));

    assertThat(compliance).hasSize(60);
    assertThat(reason(builder.build(), request))
        .isEqualTo(
            "Cannot build a 100-item exam: Regulatory Compliance needs 15 operational items, 11 are"
                + " eligible (4 short; excluded: 2 enemy, 1 practised lately, 22 retired,"
                + " 12 practice-only, 15 pretest, 12 draft)");
  }

  @Test
  void saysWhatSeveralDomainsLack() {
    assertThat(
            reason(
                aBank().with(NCO, ItemStatus.OPERATIONAL, 40).build(),
                request(Exam.Whole.DIAGNOSTIC, 3)))
        .startsWith(
            "Cannot build a 50-item exam: Clinical Operations needs 16 operational items, 0 are"
                + " eligible (16 short); Revenue Cycle/Finance needs ")
        .doesNotContain("Non-Clinical");
  }

  @Test
  void saysWhatATopicLacks() {
    Bank bank = without(MIDDLING, item -> item.topic().equals("C2"));

    assertThat(reason(bank, request(Exam.Whole.FULL, 3)))
        .isEqualTo(
            "Cannot build a 100-item exam: Clinical Operations, topic C2, needs at least 4"
                + " operational items, 0 are eligible (4 short)");
  }

  @Test
  void letsATopicLendOnePlace() {
    List<ItemId> kept =
        MIDDLING.withStatus(ItemStatus.OPERATIONAL).stream()
            .filter(item -> item.topic().equals("C2"))
            .limit(4)
            .map(Item::id)
            .toList();
    Bank bank = without(MIDDLING, item -> item.topic().equals("C2") && !kept.contains(item.id()));
    Form form = formOf(bank, Exam.Whole.FULL, 3);

    assertThat(counts(form, true)).containsEntry(CO, 32);
    assertThat(form.audit())
        .contains("ladder: 20 draws failed with window 0.25")
        .doesNotContain("ladder: 20 draws failed with window 0.5")
        .contains("draw 1 with topics within one of their quota, window 0.25")
        .anyMatch(line ->
            line.matches(
                "topics off their quota: C2 4 for 5, C\\d \\d for \\d"
                    + "|topics off their quota: C1 5 for 4, C2 4 for 5"));
  }

  @Test
  void cannotLendWhatNoTopicHasLeft() {
    // A quiz of Reporting takes 5, 5, 3, 5 and 2 items of its topics; here are 4, 5, 3, 5 and 2.
    Bank bank =
        aBank()
            .with("P1", ItemStatus.OPERATIONAL, 4)
            .with("P2", ItemStatus.OPERATIONAL, 5)
            .with("P3", ItemStatus.OPERATIONAL, 3)
            .with("P4", ItemStatus.OPERATIONAL, 5)
            .with("P5", ItemStatus.OPERATIONAL, 2)
            .build();

    assertThat(reason(bank, request(new Exam.DomainQuiz(REP), 1)))
        .isEqualTo(
            "Cannot build a 20-item exam: Reporting needs 20 operational items, 19 are eligible (1"
                + " short)");
  }

  @Test
  void lendsNoMoreThanOnePlaceOfATopicAndTakesNoMoreThanOne() {
    BankBuilder builder = aBank();
    for (String topic : List.of("P2", "P3", "P4", "P5")) {
      builder.with(topic, ItemStatus.OPERATIONAL, 20);
    }

    assertThat(
            reason(
                builder.with("P1", ItemStatus.OPERATIONAL, 3).build(),
                request(new Exam.DomainQuiz(REP), 1)))
        .contains("topic P1, needs at least 4 operational items, 3 are eligible (1 short)");
    Form form =
        formOf(builder.with("P1", ItemStatus.OPERATIONAL, 1).build(), new Exam.DomainQuiz(REP), 1);
    assertThat(form.audit())
        .anyMatch(line -> line.matches("topics off their quota: P1 4 for 5, P\\d \\d for \\d"));
  }

  @Test
  void widensItsWindowWhereTheBankAsksForIt() {
    // Every cell holds only very easy and very hard items, so sums come in large steps.
    Bank bank = inProportion(160).build();
    Map<ItemRef, Double> difficulties = new HashMap<>();
    List<Item> items = bank.items();
    IntStream.range(0, items.size())
        .forEach(i -> difficulties.put(items.get(i).ref(), i % 2 == 0 ? -4.0 : 4.0));
    FormAssembler assembler = new FormAssembler(bank, Blueprint.CEHRS, difficulties);
    Set<String> steps = new HashSet<>();
    for (int seed = 0; seed < 60; seed++) {
      if (assembler.assemble(request(Exam.Whole.DIAGNOSTIC, seed))
          instanceof Assembly.Built(Form form)) {
        form.audit().stream()
            .filter(line -> line.startsWith("draw "))
            .forEach(line -> steps.add(line.replaceFirst("draw \\d+ with ", "")));
      }
    }

    assertThat(steps).contains("window 0.25", "window 0.5");
  }
}

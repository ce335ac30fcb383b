package org.cehrs.practice.exam.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.practice.exam.form.Forms.built;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.BankBuilder;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.bank.ItemId;
import org.cehrs.practice.exam.form.FormAudit.Verdict;
import org.cehrs.practice.exam.scoring.ColdStart;
import org.junit.jupiter.api.Test;

class FormAuditTest {

  private final FormAssembler assembler = FormAssembler.coldStart(Forms.BANK);
  private final FormAudit audit = new FormAudit(assembler);
  private static final ItemId SEEN = Forms.BANK.items().getFirst().id();
  private static final FormRequest REQUEST =
      new FormRequest(Exam.Whole.FULL, new Seed(77), Map.of(SEEN, 2), Map.of(SEEN, 40), Set.of());
  private final Form form = built(assembler, REQUEST);

  private Form withItems(List<FormItem> items) {
    return new Form(
        form.exam(),
        form.seed(),
        form.bankSnapshot(),
        form.blueprintVersion(),
        form.algorithmVersion(),
        items,
        form.scores(),
        form.audit());
  }

  @Test
  void provesAnUntouchedForm() {
    assertThat(audit.check(form, REQUEST)).isEqualTo(new Verdict.Proved());
  }

  @Test
  void noticesTwoItemsThatChangedPlaces() {
    List<FormItem> items = new ArrayList<>(form.items());
    Collections.swap(items, 3, 90);

    assertThat(audit.check(withItems(items), REQUEST))
        .isInstanceOfSatisfying(
            Verdict.Differs.class,
            verdict ->
                assertThat(verdict.differences())
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("place 4: stored "))
                    .anyMatch(line -> line.startsWith("place 91: stored ")));
  }

  @Test
  void noticesAMissingItem() {
    assertThat(audit.check(withItems(form.items().subList(0, 124)), REQUEST))
        .isEqualTo(new Verdict.Differs(List.of("number of items: stored 124, now 125")));
  }

  @Test
  void noticesAnotherScoreTableAndAnotherRecord() {
    Form other =
        new Form(
            form.exam(),
            form.seed(),
            form.bankSnapshot(),
            form.blueprintVersion(),
            form.algorithmVersion(),
            form.items(),
            Forms.aForm(Exam.Whole.HALF, 1).scores(),
            form.audit().reversed());

    assertThat(audit.check(other, REQUEST))
        .isInstanceOfSatisfying(
            Verdict.Differs.class,
            verdict ->
                assertThat(verdict.differences())
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("score table: "))
                    .anyMatch(line -> line.startsWith("audit record: ")));
  }

  private void requireOtherInputs(Form stored, FormRequest request, String first) {
    assertThat(audit.check(stored, request))
        .isInstanceOfSatisfying(
            Verdict.OtherInputs.class,
            verdict ->
                assertThat(verdict.differences()).singleElement().asString().startsWith(first));
  }

  @Test
  void tellsOtherInputsFromATamperedForm() {
    Map<ItemId, Integer> seen = REQUEST.timesSeen();
    Map<ItemId, Integer> exposure = REQUEST.exposure();
    requireOtherInputs(
        form, new FormRequest(Exam.Whole.FULL, new Seed(78), seen, exposure, Set.of()), "seed: ");
    requireOtherInputs(
        form, new FormRequest(Exam.Whole.HALF, new Seed(77), seen, exposure, Set.of()), "exam: ");
    requireOtherInputs(
        form,
        new FormRequest(Exam.Whole.FULL, new Seed(77), Map.of(), exposure, Set.of()),
        "the form does not record 'inputs: seen 0#0, exposure 1#");
    requireOtherInputs(
        form,
        new FormRequest(Exam.Whole.FULL, new Seed(77), Map.of(SEEN, 3), exposure, Set.of()),
        "the form does not record 'inputs: seen 1#");
    requireOtherInputs(
        form,
        new FormRequest(Exam.Whole.FULL, new Seed(77), seen, Map.of(), Set.of()),
        "the form does not record 'inputs: seen 1#");
    requireOtherInputs(
        form,
        new FormRequest(Exam.Whole.FULL, new Seed(77), seen, exposure, Set.of(SEEN)),
        "the form does not record 'inputs: seen 1#");
  }

  @Test
  void tellsAnotherBankBlueprintOrAlgorithm() {
    Form other =
        new Form(
            form.exam(), form.seed(), "b", "p", "a", form.items(), form.scores(), form.audit());

    assertThat(audit.check(other, REQUEST))
        .isEqualTo(
            new Verdict.OtherInputs(
                List.of(
                    "bank: stored b, now snapshot-of-500",
                    "blueprint: stored p, now cehrs-2020",
                    "algorithm: stored a, now loft-1")));
  }

  @Test
  void saysWhenTheBankCannotBuildTheFormAnyMore() {
    Bank bank = BankBuilder.inProportion(100).build();
    Bank renamed = new Bank(form.bankSnapshot(), bank.topics(), bank.items());
    FormAssembler other =
        new FormAssembler(renamed, Blueprint.CEHRS, ColdStart.difficulties(renamed));
    Form claimed =
        new Form(
            form.exam(),
            form.seed(),
            form.bankSnapshot(),
            form.blueprintVersion(),
            form.algorithmVersion(),
            form.items(),
            form.scores(),
            List.of(other.inputs(REQUEST)));

    assertThat(new FormAudit(other).check(claimed, REQUEST))
        .isInstanceOfSatisfying(
            Verdict.Differs.class,
            verdict ->
                assertThat(verdict.differences().getFirst())
                    .startsWith("Cannot build a 100-item exam: " + ContentDomain.NCO.title()));
  }
}

package org.cehrs.practice.exam.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.practice.exam.bank.BankBuilder.inProportion;
import static org.cehrs.practice.exam.bank.ContentDomain.CO;
import static org.cehrs.practice.exam.bank.ContentDomain.NCO;
import static org.cehrs.practice.exam.bank.ContentDomain.RC;
import static org.cehrs.practice.exam.bank.ContentDomain.RCF;
import static org.cehrs.practice.exam.bank.ContentDomain.REP;
import static org.cehrs.practice.exam.form.Forms.built;
import static org.cehrs.practice.exam.form.Forms.counts;
import static org.cehrs.practice.exam.form.Forms.formOf;
import static org.cehrs.practice.exam.form.Forms.ids;
import static org.cehrs.practice.exam.form.Forms.request;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.BankBuilder;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemId;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.bank.ItemStatus;
import org.junit.jupiter.api.Test;

class FormAssemblerTest {

  private static final Bank SMALL = inProportion(160).build();

  private static final Bank MIDDLING = inProportion(500).build();

  @Test
  void buildsAFullExamFromOneHundredAndSixtyItems() {
    Form form = formOf(SMALL, Exam.Whole.FULL, 42);

    assertThat(counts(form, true)).isEqualTo(Map.of(NCO, 28, CO, 32, RCF, 15, RC, 15, REP, 10));
    assertThat(counts(form, false)).isEqualTo(Map.of(NCO, 7, CO, 8, RCF, 4, RC, 4, REP, 2));
  }

  @Test
  void buildsEveryWholeExamFromOneHundredAndSixtyItems() {
    FormAssembler assembler = FormAssembler.coldStart(SMALL);
    for (Exam exam : Exam.Whole.values()) {
      for (int seed = 0; seed < 50; seed++) {
        assertThat(built(assembler, request(exam, seed)).items()).hasSize(exam.totalItems());
      }
    }
  }

  @Test
  void goesOnBuildingExamsForACandidateWhoHasSeenTheWholeBank() {
    FormAssembler assembler = FormAssembler.coldStart(SMALL);
    Map<ItemId, Integer> seen = new HashMap<>();
    for (int attempt = 0; attempt < 8; attempt++) {
      Form form = built(assembler, new FormRequest(Exam.Whole.FULL, new Seed(attempt), seen));
      assertThat(form.items()).hasSize(125);
      assertThat(form.audit()).anyMatch(line -> line.startsWith("seen before: "));
      ids(form).forEach(id -> seen.merge(id, 1, Integer::sum));
    }
  }

  @Test
  void dividesTheTiedPlaceOfHalfAnExamByACoin() {
    FormAssembler assembler = FormAssembler.coldStart(MIDDLING);
    Set<Map<ContentDomain, Integer>> seen = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      Form form = built(assembler, request(Exam.Whole.HALF, seed));
      seen.add(counts(form, true));
      String winner = counts(form, true).getOrDefault(RCF, 0) == 8 ? "RCF" : "RC";
      assertThat(form.audit())
          .contains("domains: tie of RCF and RC, the coin gave one more to " + winner);
    }

    assertThat(seen)
        .containsExactlyInAnyOrder(
            Map.of(NCO, 14, CO, 16, RCF, 8, RC, 7, REP, 5),
            Map.of(NCO, 14, CO, 16, RCF, 7, RC, 8, REP, 5));
  }

  @Test
  void buildsTheQuizOfADomain() {
    Form form = formOf(MIDDLING, new Exam.DomainQuiz(REP), 1);

    assertThat(counts(form, true)).isEqualTo(Map.of(REP, 20));
    assertThat(counts(form, false)).isEmpty();
    assertThat(form.audit()).contains("domains: REP 20").noneMatch(l -> l.startsWith("pretest"));
  }

  @Test
  void recordsHowTheFormWasMade() {
    Form form = formOf(MIDDLING, Exam.Whole.FULL, 4);

    assertThat(form.blueprintVersion()).isEqualTo("cehrs-2020");
    assertThat(form.algorithmVersion()).isEqualTo("loft-1");
    assertThat(form.bankSnapshot()).isEqualTo("snapshot-of-500");
    assertThat(form.audit())
        .contains("domains: NCO 28, CO 32, RCF 15, RC 15, REP 10")
        .contains("pretest: NCO 7, CO 8, RCF 4, RC 4, REP 2")
        .contains("seen before: 0 of 125 items")
        .noneMatch(line -> line.startsWith("pretest: 0"))
        .anyMatch(line ->
            line.matches(
                "target .*: \\d\\d\\.\\d{4}, \\d\\d\\.\\d{4}, \\d\\d\\.\\d{4}, information at the cut"
                    + " 19\\.\\d{4}; recall 33\\.\\d{4}, analysis 33\\.\\d{4}"))
        .contains("draw 1 with window 0.25")
        .anyMatch(line -> line.startsWith("target at -1, 0, +1 logits from the cut: "))
        .anyMatch(line -> line.startsWith("reached after "))
        .anyMatch(line -> line.matches("cut: \\d+ of 100 right, error \\d\\.\\d{4} points"))
        .noneMatch(line -> line.startsWith("ladder"));
  }

  /** Stored forms must stay provable: whoever changes this mark changes the version as well. */
  @Test
  void givesTheSameFormForEverUnderOneAlgorithmVersion() {
    Map<ItemRef, Integer> places =
        formOf(MIDDLING, Exam.Whole.FULL, 4).items().stream()
            .collect(Collectors.toMap(FormItem::item, FormItem::position));

    assertThat(FormAssembler.ALGORITHM_VERSION + " " + Fingerprint.of(places))
        .isEqualTo("loft-1 125#ea9ca6bab13804f7");
  }

  @Test
  void storesTheScoreTableOfItsScoredItems() {
    Form form = formOf(MIDDLING, Exam.Whole.FULL, 4);

    assertThat(form.scores().total()).isEqualTo(100);
    assertThat(form.scores())
        .isEqualTo(
            org.cehrs.practice.exam.scoring.ScoreTable.of(
                form.items().stream().filter(FormItem::scored).map(FormItem::difficulty).toList()));
  }

  @Test
  void neverDrawsDraftsRetiredItemsOrThoseOfPractice() {
    BankBuilder builder = inProportion(500);
    ItemStatus[] others = {ItemStatus.DRAFT, ItemStatus.RETIRED, ItemStatus.PRACTICE};
    List<Item> items = builder.items();
    Set<ItemId> changed = new HashSet<>();
    for (int i = 0; i < items.size(); i += 5) {
      ItemStatus status = others[i % 3];
      changed.add(items.get(i).id());
      builder.change(items.get(i).id(), item -> BankBuilder.withStatus(item, status));
    }
    FormAssembler assembler = FormAssembler.coldStart(builder.build());

    for (int seed = 0; seed < 100; seed++) {
      assertThat(ids(built(assembler, request(Exam.Whole.FULL, seed))))
          .doesNotContainAnyElementsOf(changed);
    }
  }

  @Test
  void neverDrawsWhatTheCandidatePractisedLately() {
    FormAssembler assembler = FormAssembler.coldStart(MIDDLING);
    Set<ItemId> barred =
        MIDDLING.items().stream()
            .map(Item::id)
            .filter(id -> id.value().endsWith("3"))
            .collect(Collectors.toSet());

    for (int seed = 0; seed < 100; seed++) {
      FormRequest request =
          new FormRequest(Exam.Whole.FULL, new Seed(seed), Map.of(), Map.of(), barred);
      assertThat(ids(built(assembler, request))).doesNotContainAnyElementsOf(barred);
    }
  }

  @Test
  void drawsItemsOfMuchExposureLessOften() {
    FormAssembler assembler = FormAssembler.coldStart(MIDDLING);
    Set<ItemId> worn =
        MIDDLING.items().stream()
            .map(Item::id)
            .filter(id -> id.value().endsWith("3"))
            .collect(Collectors.toSet());
    Map<ItemId, Integer> exposure = worn.stream().collect(Collectors.toMap(id -> id, id -> 9));
    int fresh = 0;
    int exposed = 0;
    for (int seed = 0; seed < 100; seed++) {
      FormRequest request =
          new FormRequest(Exam.Whole.FULL, new Seed(seed), Map.of(), exposure, Set.of());
      Set<ItemId> drawn = ids(built(assembler, request));
      exposed += (int) drawn.stream().filter(worn::contains).count();
      fresh += (int) drawn.stream().filter(id -> id.value().endsWith("6")).count();
    }

    assertThat(exposed * 3).isLessThan(fresh);
  }
}

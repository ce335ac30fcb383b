package org.cehrs.practice.exam.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.cehrs.practice.exam.bank.BankBuilder.aBank;
import static org.cehrs.practice.exam.bank.BankBuilder.inProportion;
import static org.cehrs.practice.exam.bank.ContentDomain.CO;
import static org.cehrs.practice.exam.bank.ContentDomain.NCO;
import static org.cehrs.practice.exam.bank.ContentDomain.RC;
import static org.cehrs.practice.exam.bank.ContentDomain.RCF;
import static org.cehrs.practice.exam.bank.ContentDomain.REP;
import static org.cehrs.practice.exam.form.Forms.built;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.BankBuilder;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemId;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.bank.ItemStatus;
import org.cehrs.practice.exam.bank.Topic;
import org.cehrs.practice.exam.bank.TopicMap;
import org.cehrs.practice.exam.scoring.ColdStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormAssemblerTest {

  private static final Bank SMALL = inProportion(160).build();
  private static final Bank MIDDLING = inProportion(500).build();

  private static FormRequest request(Exam exam, long seed) {
    return new FormRequest(exam, new Seed(seed), Map.of());
  }

  private static Form form(Bank bank, Exam exam, long seed) {
    return built(FormAssembler.coldStart(bank), request(exam, seed));
  }

  private static String reason(Bank bank, FormRequest request) {
    return switch (FormAssembler.coldStart(bank).assemble(request)) {
      case Assembly.Built(Form form) -> throw new AssertionError("built " + form.items().size());
      case Assembly.Impossible(String reason) -> reason;
    };
  }

  private static Map<ContentDomain, Integer> counts(Form form, boolean scored) {
    Map<ContentDomain, Integer> counts = new EnumMap<>(ContentDomain.class);
    for (FormItem item : form.items()) {
      if (item.scored() == scored) {
        counts.merge(item.domain(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static Set<ItemId> ids(Form form) {
    return form.items().stream().map(place -> place.item().id()).collect(Collectors.toSet());
  }

  private static Bank without(Bank bank, Predicate<Item> gone) {
    return new Bank("thinned", bank.topics(), bank.items().stream().filter(gone.negate()).toList());
  }

  private static boolean isOf(Item item, ContentDomain domain, ItemStatus status) {
    return item.domain() == domain && item.status() == status;
  }

  @Test
  void buildsAFullExamFromOneHundredAndSixtyItems() {
    Form form = form(SMALL, Exam.Whole.FULL, 42);

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
    Form form = form(MIDDLING, new Exam.DomainQuiz(REP), 1);

    assertThat(counts(form, true)).isEqualTo(Map.of(REP, 20));
    assertThat(counts(form, false)).isEmpty();
    assertThat(form.audit()).contains("domains: REP 20").noneMatch(l -> l.startsWith("pretest"));
  }

  @Test
  void recordsHowTheFormWasMade() {
    Form form = form(MIDDLING, Exam.Whole.FULL, 4);

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
        form(MIDDLING, Exam.Whole.FULL, 4).items().stream()
            .collect(Collectors.toMap(FormItem::item, FormItem::position));

    assertThat(FormAssembler.ALGORITHM_VERSION + " " + Fingerprint.of(places))
        .isEqualTo("loft-1 125#ea9ca6bab13804f7");
  }

  @Test
  void storesTheScoreTableOfItsScoredItems() {
    Form form = form(MIDDLING, Exam.Whole.FULL, 4);

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

  @Test
  void fillsPretestPlacesFromOtherDomains() {
    Bank bank = without(MIDDLING, item -> isOf(item, RC, ItemStatus.PRETEST));
    Form form = form(bank, Exam.Whole.FULL, 8);

    assertThat(form.items()).hasSize(125);
    assertThat(counts(form, false)).doesNotContainKey(RC);
    assertThat(form.audit()).contains("pretest: 4 places filled by pretest items of other domains");
  }

  @Test
  void fillsPretestPlacesWithOperationalItemsLast() {
    Bank bank = without(MIDDLING, item -> item.status() == ItemStatus.PRETEST);
    Form form = form(bank, Exam.Whole.FULL, 8);

    assertThat(form.items()).hasSize(125).filteredOn(FormItem::scored).hasSize(100);
    assertThat(form.audit())
        .contains("pretest: 25 places filled by operational items, unscored here");
  }

  @Test
  void saysWhenUnscoredPlacesCannotBeFilled() {
    BankBuilder builder = aBank();
    Form form = form(MIDDLING, Exam.Whole.FULL, 1);
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
    Form form = form(bank, Exam.Whole.FULL, 3);

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
        form(builder.with("P1", ItemStatus.OPERATIONAL, 1).build(), new Exam.DomainQuiz(REP), 1);
    assertThat(form.audit())
        .anyMatch(line -> line.matches("topics off their quota: P1 4 for 5, P\\d \\d for \\d"));
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

    Form form = form(builder.build(), Exam.Whole.HALF, 1);

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

    assertThat(form(builder.build(), Exam.Whole.FULL, 1).items()).hasSize(125);
  }

  @Test
  void ignoresWhatWasSeenOfAnEarlierBank() {
    FormRequest request =
        new FormRequest(Exam.Whole.FULL, new Seed(1), Map.of(new ItemId("gone"), 3));

    assertThat(built(FormAssembler.coldStart(SMALL), request).items()).hasSize(125);
  }

  @Test
  void needsADifficultyForEveryItemItMayDraw() {
    Map<ItemRef, Double> difficulties = new HashMap<>(ColdStart.difficulties(SMALL));
    ItemRef first = SMALL.items().getFirst().ref();
    difficulties.remove(first);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FormAssembler(SMALL, Blueprint.CEHRS, difficulties))
        .withMessage(first + " is OPERATIONAL and has no difficulty");
  }

  @Test
  void needsNoDifficultyForADraft() {
    BankBuilder builder = inProportion(160).with("N1", ItemStatus.DRAFT, 1);
    Map<ItemRef, Double> difficulties = ColdStart.difficulties(SMALL);

    assertThat(
            built(
                    new FormAssembler(builder.build(), Blueprint.CEHRS, difficulties),
                    request(Exam.Whole.FULL, 1))
                .items())
        .hasSize(125);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, 13})
  void refusesADifficultyThatIsNone(double difficulty) {
    Map<ItemRef, Double> difficulties = new HashMap<>(ColdStart.difficulties(SMALL));
    difficulties.put(SMALL.items().getFirst().ref(), difficulty);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FormAssembler(SMALL, Blueprint.CEHRS, difficulties))
        .withMessageContaining("between -12 and 12");
  }

  @Test
  void refusesAnItemOfAnUnknownTopic() {
    Bank bank =
        new Bank(
            "b",
            TopicMap.TOPICS.stream().filter(t -> !t.code().equals("N1")).toList(),
            SMALL.items());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> FormAssembler.coldStart(bank))
        .withMessageContaining("names topic N1, which the topic map does not hold in NCO");
  }

  @Test
  void refusesATopicMapWithoutWeights() {
    List<Topic> weightless =
        TopicMap.TOPICS.stream().map(t -> new Topic(t.code(), t.domain(), t.title(), 0)).toList();
    FormAssembler assembler = FormAssembler.coldStart(new Bank("b", weightless, SMALL.items()));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> assembler.assemble(request(Exam.Whole.FULL, 1)))
        .withMessage("the topic map has no weights for Non-Clinical Operations");
  }

  @Test
  void refusesANegativeCount() {
    ItemId item = SMALL.items().getFirst().id();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FormRequest(Exam.Whole.FULL, new Seed(1), Map.of(item, -1)))
        .withMessage(item + " cannot have been seen -1 times");
  }

  @Test
  void takesACountOfNothing() {
    FormRequest request =
        new FormRequest(Exam.Whole.FULL, new Seed(1), Map.of(SMALL.items().getFirst().id(), 0));

    assertThat(built(FormAssembler.coldStart(SMALL), request).items())
        .isEqualTo(form(SMALL, Exam.Whole.FULL, 1).items());
  }

  @Test
  void refusesWeightsThatAreNoPerCents() {
    assertThat(new Blueprint("x", Map.of(NCO, 100, CO, 0)).weights()).hasSize(2);
    assertThatIllegalArgumentException().isThrownBy(() -> new Blueprint("x", Map.of(NCO, 99)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Blueprint("x", Map.of(NCO, 101, CO, -1)));
    assertThat(new Blueprint("x", Map.of(NCO, 60, CO, 40)).weights())
        .containsExactlyEntriesOf(new EnumMap<>(Map.of(NCO, 60, CO, 40)));
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

package org.cehrs.practice.exam.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cehrs.practice.exam.form.Forms.built;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.BankBuilder;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemId;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.bank.ItemStatus;
import org.cehrs.practice.exam.bank.Topic;
import org.cehrs.practice.exam.bank.TopicMap;
import org.cehrs.practice.exam.scoring.ColdStart;
import org.cehrs.practice.exam.scoring.TestCurve;
import org.junit.jupiter.api.Test;

/** What holds for every form, over thousands of seeds. */
class FormPropertiesTest {

  /** 500 items of which a fifth have a rival and a tenth share exhibits. */
  private static final Bank BANK = entangled(500);

  private static final Map<ItemRef, Double> DIFFICULTIES = ColdStart.difficulties(BANK);
  private static final Map<ItemId, Item> ITEMS =
      BANK.items().stream().collect(Collectors.toMap(Item::id, Function.identity()));

  private static Bank entangled(int size) {
    BankBuilder bank = BankBuilder.inProportion(size);
    List<Item> items = bank.items();
    Random chance = new Random(4);
    for (int i = 0; i < size / 10; i++) {
      bank.enemies(items.get(chance.nextInt(size)).id(), items.get(chance.nextInt(size)).id());
    }
    for (int i = 0; i + 1 < size; i += 20) {
      String name = "set-" + i;
      for (Item member : List.of(items.get(i), items.get(i + 1))) {
        bank.change(member.id(), item -> BankBuilder.inSet(item, name));
      }
    }
    return bank.build();
  }

  private final FormAssembler assembler = new FormAssembler(BANK, Blueprint.CEHRS, DIFFICULTIES);

  private Stream<Form> forms(int count) {
    return IntStream.range(0, count).mapToObj(seed -> built(assembler, full(seed)));
  }

  private static FormRequest full(long seed) {
    return new FormRequest(Exam.Whole.FULL, new Seed(seed), Map.of());
  }

  private static Item item(FormItem place) {
    return java.util.Objects.requireNonNull(ITEMS.get(place.item().id()));
  }

  @Test
  void everyFormKeepsItsBlueprintItsCurveAndItsPeace() {
    forms(3000)
        .forEach(form -> {
          requireBlueprint(form);
          requireCurve(form);
          requirePeace(form);
          requireOrder(form);
        });
  }

  private static void requireBlueprint(Form form) {
    int[] domains = new int[5];
    int[] pretest = new int[5];
    Map<String, Integer> topics = new HashMap<>();
    Set<ItemId> different = new HashSet<>();
    int matching = 0;
    for (FormItem place : form.items()) {
      different.add(place.item().id());
      int domain = List.of("NCO", "CO", "RCF", "RC", "REP").indexOf(place.domain().name());
      (place.scored() ? domains : pretest)[domain]++;
      if (place.scored()) {
        topics.merge(place.topic(), 1, Integer::sum);
      }
      matching +=
          item(place).status() == (place.scored() ? ItemStatus.OPERATIONAL : ItemStatus.PRETEST)
              ? 1
              : 0;
    }
    assertThat(different).hasSize(125);
    assertThat(matching).isEqualTo(125);
    assertThat(domains).containsExactly(28, 32, 15, 15, 10);
    assertThat(pretest).containsExactly(7, 8, 4, 4, 2);
    for (Topic topic : TopicMap.TOPICS) {
      int domain = List.of("NCO", "CO", "RCF", "RC", "REP").indexOf(topic.domain().name());
      int total = TopicMap.of(topic.domain()).stream().mapToInt(Topic::weight).sum();
      double share = domains[domain] * (double) topic.weight() / total;
      assertThat(Math.abs(topics.getOrDefault(topic.code(), 0) - share)).isLessThan(1);
    }
  }

  /** The target is computed here anew, from the bank. */
  private static void requireCurve(Form form) {
    Map<String, Long> counts =
        form.items().stream()
            .filter(FormItem::scored)
            .collect(Collectors.groupingBy(FormItem::topic, Collectors.counting()));
    double[] target = new double[3];
    double[] reached = new double[3];
    for (int i = 0; i < 3; i++) {
      double theta = i - 1;
      counts.forEach((topic, count) -> target[i(theta)] += count * meanOf(topic, theta));
      reached[i] =
          form.items().stream()
              .filter(FormItem::scored)
              .mapToDouble(place -> TestCurve.probability(theta, place.difficulty()))
              .sum();
    }
    assertThat(reached[1]).isCloseTo(target[1], within(0.25 + 1e-9));
    assertThat(reached[0]).isCloseTo(target[0], within(0.5 + 1e-9));
    assertThat(reached[2]).isCloseTo(target[2], within(0.5 + 1e-9));
  }

  private static int i(double theta) {
    return (int) theta + 1;
  }

  private static final Map<String, Double> MEANS = new HashMap<>();

  private static double meanOf(String topic, double theta) {
    return MEANS.computeIfAbsent(
        topic + theta,
        key ->
            BANK.withStatus(ItemStatus.OPERATIONAL).stream()
                .filter(item -> item.topic().equals(topic))
                .mapToDouble(item ->
                    TestCurve.probability(theta, DIFFICULTIES.getOrDefault(item.ref(), 0.0)))
                .average()
                .orElseThrow());
  }

  private static void requirePeace(Form form) {
    Set<ItemId> present =
        form.items().stream().map(place -> place.item().id()).collect(Collectors.toSet());
    for (FormItem place : form.items()) {
      assertThat(Collections.disjoint(item(place).enemies(), present)).isTrue();
    }
  }

  private static void requireOrder(Form form) {
    int run = 0;
    List<String> sets = new ArrayList<>();
    for (int i = 0; i < form.items().size(); i++) {
      FormItem place = form.items().get(i);
      assertThat(place.position()).isEqualTo(i + 1);
      run = place.scored() ? 0 : run + 1;
      assertThat(run).isLessThanOrEqualTo(3);
      sets.add(item(place).set().orElse("alone " + i));
    }
    // Members of a set stand together: the set begins once.
    List<String> begun = new ArrayList<>();
    for (String set : sets) {
      if (begun.isEmpty() || !begun.getLast().equals(set)) {
        assertThat(begun).doesNotContain(set);
        begun.add(set);
      }
    }
  }

  @Test
  void almostEveryFormIsMadeByTheFirstDrawAndSomeByNoSwapAtAll() {
    List<Form> made = forms(1000).toList();

    assertThat(made.stream().filter(form -> form.audit().contains("draw 1 with window 0.25")))
        .hasSizeGreaterThan(970);
    assertThat(made.stream().filter(form -> swaps(form) > 0)).hasSizeBetween(500, 990);
    assertThat(made.stream().mapToInt(FormPropertiesTest::swaps).average().orElseThrow())
        .isBetween(1.0, 6.0);
  }

  private static int swaps(Form form) {
    String line =
        form.audit().stream().filter(l -> l.startsWith("reached after")).findFirst().orElseThrow();
    return Integer.parseInt(line.replaceAll("reached after (\\d+) swaps: .*", "$1"));
  }

  @Test
  void everyFormIsRebuiltFromItsSeed() {
    FormAudit audit = new FormAudit(new FormAssembler(BANK, Blueprint.CEHRS, DIFFICULTIES));
    forms(1000)
        .forEach(form ->
            assertThat(audit.check(form, full(form.seed().value())))
                .isEqualTo(new FormAudit.Verdict.Proved()));
  }

  @Test
  void differentSeedsGiveDifferentForms() {
    assertThat(forms(1000).map(Form::items).distinct()).hasSize(1000);
  }

  @Test
  void seenItemsComeBackOnlyWhereUnseenOnesAreUsedUp() {
    Bank plain = BankBuilder.inProportion(300).build();
    FormAssembler assembler = FormAssembler.coldStart(plain);
    Map<String, Long> stock =
        plain.withStatus(ItemStatus.OPERATIONAL).stream()
            .collect(Collectors.groupingBy(Item::topic, Collectors.counting()));
    for (int candidate = 0; candidate < 150; candidate++) {
      Map<ItemId, Integer> seen = new HashMap<>();
      for (int attempt = 0; attempt < 5; attempt++) {
        Form form =
            built(
                assembler,
                new FormRequest(Exam.Whole.FULL, new Seed(candidate * 10 + attempt), seen));
        requireFewestSeen(form, seen, stock);
        form.items().forEach(place -> seen.merge(place.item().id(), 1, Integer::sum));
      }
    }
  }

  private static void requireFewestSeen(
      Form form, Map<ItemId, Integer> seen, Map<String, Long> stock) {
    Map<String, Integer> used = new HashMap<>();
    Map<String, Integer> places = new HashMap<>();
    for (FormItem place : form.items()) {
      if (place.scored()) {
        places.merge(place.topic(), 1, Integer::sum);
        used.merge(place.topic(), seen.containsKey(place.item().id()) ? 1 : 0, Integer::sum);
      }
    }
    boolean relaxed = form.audit().stream().anyMatch(line -> line.contains("may replace"));
    places.forEach((topic, count) -> {
      long seenOfTopic =
          seen.keySet().stream()
              .filter(id -> id.value().contains("-" + topic + "-"))
              .filter(id -> isOperational(id))
              .count();
      long unseen = stock.getOrDefault(topic, 0L) - seenOfTopic;
      if (!relaxed) {
        assertThat((long) used.getOrDefault(topic, 0)).isEqualTo(Math.max(0, count - unseen));
      }
    });
  }

  private static final Set<ItemId> OPERATIONAL_300 =
      BankBuilder.inProportion(300).build().withStatus(ItemStatus.OPERATIONAL).stream()
          .map(Item::id)
          .collect(Collectors.toSet());

  private static boolean isOperational(ItemId id) {
    return OPERATIONAL_300.contains(id);
  }

  @Test
  void everyItemIsDrawnAboutAsOftenAsItsTopicAllows() {
    Map<ItemId, Integer> drawn = new HashMap<>();
    forms(1000)
        .flatMap(form -> form.items().stream())
        .forEach(place -> drawn.merge(place.item().id(), 1, Integer::sum));

    assertThat(drawn).hasSize(500);
    assertThat(drawn.values()).allMatch(times -> times > 100 && times < 500);
  }

  @Test
  void everyPlaceIsAsLikelyForAPretestItem() {
    int[] pretest = new int[125];
    forms(3000)
        .flatMap(form -> form.items().stream())
        .forEach(place -> pretest[place.position() - 1] += place.scored() ? 0 : 1);

    // A fifth of 3000, give or take four and a half standard deviations.
    assertThat(Arrays.stream(pretest)).allMatch(times -> Math.abs(times - 600) < 99);
  }
}

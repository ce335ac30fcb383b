package org.cehrs.practice.exam.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Banks of invented items for tests. */
public final class BankBuilder {

  private static final List<Choice> CHOICES = List.of(Choice.values());
  private static final List<CognitiveLevel> LEVELS = List.of(CognitiveLevel.values());

  private final List<Item> items = new ArrayList<>();
  private final Random chance = new Random(20_261_122);

  public static BankBuilder aBank() {
    return new BankBuilder();
  }

  /**
   * A bank in the blueprint's proportion, topics in theirs; of five items one is a pretest item.
   */
  public static BankBuilder inProportion(int size) {
    BankBuilder bank = aBank();
    bank.spread(ContentDomain.NCO, Math.round(size * 0.28f));
    bank.spread(ContentDomain.CO, Math.round(size * 0.32f));
    bank.spread(ContentDomain.RCF, Math.round(size * 0.15f));
    bank.spread(ContentDomain.RC, Math.round(size * 0.15f));
    bank.spread(ContentDomain.REP, Math.round(size * 0.10f));
    return bank;
  }

  private void spread(ContentDomain domain, int count) {
    List<Topic> topics = TopicMap.of(domain);
    int total = topics.stream().mapToInt(Topic::weight).sum();
    int before = 0;
    int made = 0;
    for (Topic topic : topics) {
      before += topic.weight();
      for (; made < Math.round((float) count * before / total); made++) {
        with(topic.code(), made % 5 == 4 ? ItemStatus.PRETEST : ItemStatus.OPERATIONAL, 1);
      }
    }
  }

  /** So many items of a topic, with ratings between .45 and .95. */
  public BankBuilder with(String topic, ItemStatus status, int count) {
    for (int i = 0; i < count; i++) {
      items.add(item(topic(topic), status, items.size() + 1));
    }
    return this;
  }

  /** So many items of a domain, spread over its topics in turn. */
  public BankBuilder with(ContentDomain domain, ItemStatus status, int count) {
    List<Topic> topics = TopicMap.of(domain);
    for (int i = 0; i < count; i++) {
      with(topics.get(i % topics.size()).code(), status, 1);
    }
    return this;
  }

  /** Items of this id's number, changed. */
  public BankBuilder change(ItemId id, UnaryOperator<Item> change) {
    items.replaceAll(item -> item.id().equals(id) ? change.apply(item) : item);
    return this;
  }

  public BankBuilder without(ItemId id) {
    items.removeIf(item -> item.id().equals(id));
    return this;
  }

  /** Declares enmity at the first item alone. */
  public BankBuilder enemies(ItemId first, ItemId... others) {
    return change(first, item -> withEnemies(item, Set.copyOf(Arrays.asList(others))));
  }

  public List<Item> items() {
    return List.copyOf(items);
  }

  public Bank build() {
    return new Bank("snapshot-of-" + items.size(), TopicMap.TOPICS, items);
  }

  private static Topic topic(String code) {
    return TopicMap.TOPICS.stream()
        .filter(topic -> topic.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private Item item(Topic topic, ItemStatus status, int number) {
    String id = topic.domain() + "-" + topic.code() + "-" + String.format("%04d", number);
    double first = 0.45 + 0.05 * chance.nextInt(11);
    double second = Math.clamp(first + 0.05 * (chance.nextInt(5) - 2), 0.35, 0.95);
    return new Item(
        new ItemRef(new ItemId(id), 1),
        topic.domain(),
        topic.code(),
        LEVELS.get(number % 3),
        status,
        "task " + number,
        "Question " + number + "?",
        CHOICES.stream().map(c -> new Option(c, "option " + c, "because")).toList(),
        CHOICES.get(number % 4),
        false,
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        List.of(new Rating("one", first), new Rating("two", second)),
        new Reference("rule", Optional.empty()),
        Set.of());
  }

  public static Item withEnemies(Item item, Set<ItemId> enemies) {
    return new Item(
        item.ref(),
        item.domain(),
        item.topic(),
        item.level(),
        item.status(),
        item.task(),
        item.stem(),
        item.options(),
        item.key(),
        item.ordered(),
        item.exhibit(),
        item.set(),
        enemies,
        item.ratings(),
        item.reference(),
        item.watch());
  }

  public static Item inSet(Item item, String set) {
    return new Item(
        item.ref(),
        item.domain(),
        item.topic(),
        item.level(),
        item.status(),
        item.task(),
        item.stem(),
        item.options(),
        item.key(),
        item.ordered(),
        item.exhibit(),
        Optional.of(set),
        item.enemies(),
        item.ratings(),
        item.reference(),
        item.watch());
  }

  public static Item withRatings(Item item, List<Rating> ratings) {
    return new Item(
        item.ref(),
        item.domain(),
        item.topic(),
        item.level(),
        item.status(),
        item.task(),
        item.stem(),
        item.options(),
        item.key(),
        item.ordered(),
        item.exhibit(),
        item.set(),
        item.enemies(),
        ratings,
        item.reference(),
        item.watch());
  }

  public static Item withStatus(Item item, ItemStatus status) {
    return new Item(
        item.ref(),
        item.domain(),
        item.topic(),
        item.level(),
        status,
        item.task(),
        item.stem(),
        item.options(),
        item.key(),
        item.ordered(),
        item.exhibit(),
        item.set(),
        item.enemies(),
        item.ratings(),
        item.reference(),
        item.watch());
  }
}

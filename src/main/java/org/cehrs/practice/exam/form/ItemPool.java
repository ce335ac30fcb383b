package org.cehrs.practice.exam.form;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemId;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.bank.ItemStatus;
import org.cehrs.practice.exam.bank.Topic;
import org.cehrs.practice.exam.scoring.TestCurve;

/**
 * The bank as the assembler sees it: items numbered in the order of their ids, each in the cell of
 * its topic. Made once for a bank; never changes.
 */
final class ItemPool {

  private final Bank bank;
  private final double[] difficulties;
  private final CurvePoints[] points;
  private final int[] cells;
  private final int[][] rivals;
  private final int[][] operational;
  private final int[] allOperational;
  private final int[] allPretest;
  private final Map<ContentDomain, int[]> pretest = new EnumMap<>(ContentDomain.class);
  private final CurvePoints[] cellMeans;
  private final Map<ItemId, Integer> numbers = new HashMap<>();

  ItemPool(Bank bank, Map<ItemRef, Double> difficultyOf) {
    this.bank = bank;
    List<Item> items = bank.items();
    cells = items.stream().mapToInt(this::cellOf).toArray();
    difficulties = items.stream().mapToDouble(item -> difficulty(item, difficultyOf)).toArray();
    points = IntStream.range(0, items.size()).mapToObj(this::pointsOf).toArray(CurvePoints[]::new);
    rivals = Rivals.of(items);
    IntStream.range(0, items.size()).forEach(i -> numbers.put(items.get(i).id(), i));
    operational =
        IntStream.range(0, bank.topics().size())
            .mapToObj(cell -> where(i -> cells[i] == cell && is(i, ItemStatus.OPERATIONAL)))
            .toArray(int[][]::new);
    allOperational = where(i -> is(i, ItemStatus.OPERATIONAL));
    allPretest = where(i -> is(i, ItemStatus.PRETEST));
    for (ContentDomain domain : ContentDomain.values()) {
      pretest.put(
          domain, IntStream.of(allPretest).filter(i -> item(i).domain() == domain).toArray());
    }
    cellMeans =
        IntStream.range(0, operational.length).mapToObj(this::meanOf).toArray(CurvePoints[]::new);
  }

  private int cellOf(Item item) {
    List<Topic> topics = bank.topics();
    for (int cell = 0; cell < topics.size(); cell++) {
      if (topics.get(cell).code().equals(item.topic())
          && topics.get(cell).domain() == item.domain()) {
        return cell;
      }
    }
    throw new IllegalArgumentException(
        item.ref()
            + " names topic "
            + item.topic()
            + ", which the topic map does not hold in "
            + item.domain());
  }

  private static double difficulty(Item item, Map<ItemRef, Double> difficultyOf) {
    boolean drawn = item.status() == ItemStatus.OPERATIONAL || item.status() == ItemStatus.PRETEST;
    Double known = difficultyOf.get(item.ref());
    if (known == null && drawn) {
      throw new IllegalArgumentException(
          item.ref() + " is " + item.status() + " and has no difficulty");
    }
    return TestCurve.requireDifficulty(known == null ? 0 : known);
  }

  private CurvePoints pointsOf(int item) {
    return CurvePoints.of(difficulties[item]);
  }

  private CurvePoints meanOf(int cell) {
    CurvePoints sum = CurvePoints.NONE;
    for (int item : operational[cell]) {
      sum = sum.plus(points[item]);
    }
    return operational[cell].length == 0 ? sum : sum.times(1.0 / operational[cell].length);
  }

  private int[] where(IntPredicate condition) {
    return IntStream.range(0, bank.items().size()).filter(condition).toArray();
  }

  boolean is(int item, ItemStatus status) {
    return item(item).status() == status;
  }

  Bank bank() {
    return bank;
  }

  Item item(int item) {
    return bank.items().get(item);
  }

  int size() {
    return cells.length;
  }

  Optional<Integer> number(ItemId id) {
    return Optional.ofNullable(numbers.get(id));
  }

  double difficulty(int item) {
    return difficulties[item];
  }

  CurvePoints points(int item) {
    return points[item];
  }

  int[] rivals(int item) {
    return rivals[item];
  }

  int cell(int item) {
    return cells[item];
  }

  int cells() {
    return operational.length;
  }

  Topic topic(int cell) {
    return bank.topics().get(cell);
  }

  ContentDomain domain(int cell) {
    return topic(cell).domain();
  }

  /** Operational items of a cell. */
  int[] operational(int cell) {
    return operational[cell];
  }

  int[] operational() {
    return allOperational;
  }

  int[] pretest() {
    return allPretest;
  }

  int[] pretest(ContentDomain domain) {
    return pretest.getOrDefault(domain, new int[0]);
  }

  CurvePoints cellMean(int cell) {
    return cellMeans[cell];
  }
}

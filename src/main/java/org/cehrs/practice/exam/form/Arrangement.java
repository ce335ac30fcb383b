package org.cehrs.practice.exam.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The order of a form's items: every order is equally likely in which the items of a set stand
 * together and at most three pretest items follow each other.
 */
final class Arrangement {

  private static final int LONGEST_RUN = 3;
  private static final int MOST_TRIES = 1000;

  private final ItemPool pool;
  private final boolean[] unscored;
  private final List<int[]> blocks;

  Arrangement(ItemPool pool, Selection selection) {
    this.pool = pool;
    unscored = new boolean[pool.size()];
    for (int item : selection.unscored()) {
      unscored[item] = true;
    }
    blocks = blocks(selection.items().sorted().toArray());
  }

  private List<int[]> blocks(int[] items) {
    Map<String, List<Integer>> blocks = new LinkedHashMap<>();
    for (int item : items) {
      String name = pool.item(item).set().map(set -> "set " + set).orElse("item " + item);
      blocks.computeIfAbsent(name, key -> new ArrayList<>()).add(item);
    }
    return blocks.values().stream()
        .map(block -> block.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  /** Item numbers by position. */
  int[] order(SplitMix64 dice) {
    int[] order = shuffled(dice);
    // One order in six has a longer run; only a set of many pretest items can keep it for good.
    for (int tries = 1; longestRun(order) > LONGEST_RUN && tries < MOST_TRIES; tries++) {
      order = shuffled(dice);
    }
    return order;
  }

  private int[] shuffled(SplitMix64 dice) {
    int[] places = IntStream.range(0, blocks.size()).toArray();
    dice.shuffle(places);
    return IntStream.of(places).flatMap(place -> shuffledBlock(place, dice)).toArray();
  }

  private IntStream shuffledBlock(int place, SplitMix64 dice) {
    int[] block = blocks.get(place).clone();
    dice.shuffle(block);
    return IntStream.of(block);
  }

  private int longestRun(int[] order) {
    int longest = 0;
    int run = 0;
    for (int item : order) {
      run = unscored[item] ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  boolean scored(int item) {
    return !unscored[item];
  }
}

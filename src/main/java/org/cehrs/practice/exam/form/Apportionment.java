package org.cehrs.practice.exam.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whole numbers in proportion to weights by the largest remainder (Hamilton): each is within one of
 * its exact share, for every number of seats.
 *
 * @param seats in the order of the weights
 * @param tie who tied for the last seats, where a coin had to decide
 */
record Apportionment(List<Integer> seats, Optional<Tie> tie) {

  /** Shares that tie in remainder and in weight, and those of them whom the coin gave a seat. */
  record Tie(List<Integer> among, List<Integer> winners) {}

  Apportionment {
    seats = List.copyOf(seats);
  }

  /**
   * @param coin is thrown only for ties in remainder and weight; the heavier weight goes first
   *     without it
   */
  static Apportionment hamilton(int seats, List<Integer> weights, SplitMix64 coin) {
    long total = weights.stream().mapToLong(Apportionment::requireWeight).sum();
    if (seats < 0 || total == 0) {
      throw new IllegalArgumentException(seats + " seats cannot be shared by weights " + weights);
    }
    List<Integer> shares = new ArrayList<>();
    List<Long> remainders = new ArrayList<>();
    for (int weight : weights) {
      long exact = (long) seats * weight;
      shares.add((int) (exact / total));
      remainders.add(exact % total);
    }
    int left = seats - shares.stream().mapToInt(Integer::intValue).sum();
    return withRest(shares, ranked(remainders, weights), left, coin);
  }

  private static int requireWeight(int weight) {
    if (weight < 0) {
      throw new IllegalArgumentException("a weight must not be negative, is " + weight);
    }
    return weight;
  }

  /** Groups of equal claim, the strongest first. */
  private static List<List<Integer>> ranked(List<Long> remainders, List<Integer> weights) {
    Comparator<Integer> claim =
        Comparator.<Integer, Long>comparing(remainders::get).thenComparing(weights::get).reversed();
    List<List<Integer>> groups = new ArrayList<>();
    for (int index : IntStream.range(0, weights.size()).boxed().sorted(claim).toList()) {
      if (groups.isEmpty() || claim.compare(groups.getLast().getFirst(), index) != 0) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(index);
    }
    return groups;
  }

  private static Apportionment withRest(
      List<Integer> shares, List<List<Integer>> groups, int rest, SplitMix64 coin) {
    int left = rest;
    Optional<Tie> tie = Optional.empty();
    for (List<Integer> group : groups) {
      List<Integer> winners = group;
      if (left < group.size() && left > 0) {
        winners = thrown(group, left, coin);
        tie = Optional.of(new Tie(List.copyOf(group), winners));
      }
      if (left > 0) {
        winners.forEach(winner -> shares.set(winner, shares.get(winner) + 1));
      }
      left -= Math.min(left, winners.size());
    }
    return new Apportionment(shares, tie);
  }

  private static List<Integer> thrown(List<Integer> group, int winners, SplitMix64 coin) {
    int[] order = group.stream().mapToInt(Integer::intValue).toArray();
    coin.shuffle(order);
    return IntStream.of(order).limit(winners).sorted().boxed().toList();
  }
}

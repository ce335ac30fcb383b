package org.cehrs.practice.exam.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.bank.Topic;

/**
 * How many items a form takes of what: domains exact, topics apportioned inside them.
 *
 * @param domains scored items of each domain
 * @param topics scored items of each topic, by the topic's code
 * @param pretest unscored items of each domain, as a target
 * @param log the counts and what coins decided
 */
record Quotas(
    Map<ContentDomain, Integer> domains,
    Map<String, Integer> topics,
    Map<ContentDomain, Integer> pretest,
    List<String> log) {

  static Quotas of(Exam exam, Blueprint blueprint, List<Topic> topics, SplitMix64 coin) {
    List<String> log = new ArrayList<>();
    List<ContentDomain> order = blueprint.domains(exam);
    List<Integer> weights = order.size() == 1 ? List.of(1) : blueprint.weights(order);
    Map<ContentDomain, Integer> domains =
        share(exam.scoredItems(), order, weights, new Share("domains", log, coin));
    Map<ContentDomain, Integer> pretest =
        share(exam.pretestItems(), order, weights, new Share("pretest", log, coin));
    Map<String, Integer> counts = new LinkedHashMap<>();
    domains.forEach((domain, count) ->
        counts.putAll(topics(domain, count, topics, new Share(domain.name(), log, coin))));
    return new Quotas(new EnumMap<>(domains), counts, new EnumMap<>(pretest), List.copyOf(log));
  }

  /** Scored items of a topic. */
  int of(Topic topic) {
    return topics.getOrDefault(topic.code(), 0);
  }

  private static Map<String, Integer> topics(
      ContentDomain domain, int count, List<Topic> topics, Share share) {
    List<Topic> own = topics.stream().filter(topic -> topic.domain() == domain).toList();
    if (own.stream().mapToInt(Topic::weight).sum() == 0) {
      throw new IllegalArgumentException("the topic map has no weights for " + domain.title());
    }
    List<String> codes = own.stream().map(Topic::code).toList();
    return share(count, codes, own.stream().map(Topic::weight).toList(), share);
  }

  private record Share(String what, List<String> log, SplitMix64 coin) {}

  private static <K> Map<K, Integer> share(
      int seats, List<K> names, List<Integer> weights, Share share) {
    Apportionment found = Apportionment.hamilton(seats, weights, share.coin());
    Map<K, Integer> counts = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      counts.put(names.get(i), found.seats().get(i));
    }
    if (seats > 0) {
      share.log().add(share.what() + ": " + listed(counts));
    }
    found.tie().ifPresent(tie -> share.log().add(share.what() + ": " + told(tie, names)));
    return counts;
  }

  static String listed(Map<?, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String told(Apportionment.Tie tie, List<?> names) {
    return "tie of "
        + named(tie.among(), names)
        + ", the coin gave one more to "
        + named(tie.winners(), names);
  }

  private static String named(List<Integer> indices, List<?> names) {
    return indices.stream()
        .map(index -> names.get(index).toString())
        .collect(Collectors.joining(" and "));
  }
}

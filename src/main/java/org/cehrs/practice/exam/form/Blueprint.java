package org.cehrs.practice.exam.form;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cehrs.practice.exam.bank.ContentDomain;

/**
 * How much of an exam each domain is. The topics' weights inside a domain come with the bank.
 *
 * @param version stored with every form; changes with any weight
 * @param weights in per cent of the scored items
 */
public record Blueprint(String version, Map<ContentDomain, Integer> weights) {

  /** The test plan in force since June 2020. */
  public static final Blueprint CEHRS =
      new Blueprint(
          "cehrs-2020",
          Map.of(
              ContentDomain.NCO, 28,
              ContentDomain.CO, 32,
              ContentDomain.RCF, 15,
              ContentDomain.RC, 15,
              ContentDomain.REP, 10));

  public Blueprint {
    int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
    if (sum != 100 || weights.values().stream().anyMatch(weight -> weight < 0)) {
      throw new IllegalArgumentException("weights must be per cents that sum to 100: " + weights);
    }
    weights = Collections.unmodifiableMap(new EnumMap<>(weights));
  }

  /** The domains an exam draws from, in blueprint order. */
  List<ContentDomain> domains(Exam exam) {
    return switch (exam) {
      case Exam.Whole whole -> List.copyOf(weights.keySet());
      case Exam.DomainQuiz quiz -> List.of(quiz.domain());
    };
  }

  List<Integer> weights(List<ContentDomain> domains) {
    return domains.stream().map(domain -> weights.getOrDefault(domain, 0)).toList();
  }
}

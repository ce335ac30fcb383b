package org.cehrs.practice.bankfiles;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.CognitiveLevel;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.bank.Exhibit;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemStatus;

/**
 * The figures of a whole bank without its retired items.
 *
 * @param ratings by rater
 * @param grade reading grade of the stems, rough
 * @param verified items whose reference was confirmed on a public page
 * @param watch items by what must be looked up before a release
 * @param withExhibit items that read an exhibit, by domain
 * @param agreement empty where nothing was reviewed yet
 */
public record LintFigures(
    int items,
    SortedMap<ItemStatus, Integer> byStatus,
    SortedMap<ContentDomain, Integer> byDomain,
    SortedMap<String, Integer> byTopic,
    SortedMap<CognitiveLevel, Share> byLevel,
    SortedMap<Choice, Share> keyPosition,
    Share longestKey,
    Share shortestKey,
    SortedMap<String, RatingFigures> ratings,
    SortedMap<ContentDomain, Double> grade,
    Share verified,
    SortedMap<String, Integer> watch,
    SortedMap<ContentDomain, Integer> withExhibit,
    int exhibits,
    int sets,
    Optional<Agreement> agreement) {

  static LintFigures of(Bank bank, ReviewLog log) {
    List<Item> items = BankLint.living(bank);
    return new LintFigures(
        items.size(),
        count(items, item -> Stream.of(item.status())),
        count(items, item -> Stream.of(item.domain())),
        count(items, item -> Stream.of(item.topic())),
        shares(items, Item::level),
        shares(items, Item::key),
        KeyRules.share(items, KeyRules::keyIsLongest),
        KeyRules.share(items, KeyRules::keyIsShortest),
        new TreeMap<>(RatingFigures.byRater(items)),
        grades(items),
        KeyRules.share(items, item -> item.reference().confirmation().isPresent()),
        count(items, item -> item.watch().stream()),
        count(items, item -> item.exhibit().map(shown -> item.domain()).stream()),
        count(items, item -> item.exhibit().map(Exhibit::id).stream()).size(),
        count(items, item -> item.set().stream()).size(),
        Optional.of(log).filter(known -> !known.reviews().isEmpty()).map(Agreement::of));
  }

  private static <K extends Comparable<K>> SortedMap<K, Integer> count(
      List<Item> items, Function<Item, Stream<K>> traits) {
    SortedMap<K, Integer> counts = new TreeMap<>();
    items.stream().flatMap(traits).forEach(trait -> counts.merge(trait, 1, Integer::sum));
    return Collections.unmodifiableSortedMap(counts);
  }

  private static <K extends Comparable<K>> SortedMap<K, Share> shares(
      List<Item> items, Function<Item, K> trait) {
    SortedMap<K, Share> shares = new TreeMap<>();
    count(items, item -> Stream.of(trait.apply(item)))
        .forEach((name, part) -> shares.put(name, new Share(part, items.size())));
    return Collections.unmodifiableSortedMap(shares);
  }

  private static SortedMap<ContentDomain, Double> grades(List<Item> items) {
    Map<ContentDomain, List<String>> stems =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    Item::domain, Collectors.mapping(Item::stem, Collectors.toList())));
    SortedMap<ContentDomain, Double> grades = new TreeMap<>();
    stems.forEach((domain, texts) -> grades.put(domain, ReadingLevel.grade(texts)));
    return Collections.unmodifiableSortedMap(grades);
  }
}

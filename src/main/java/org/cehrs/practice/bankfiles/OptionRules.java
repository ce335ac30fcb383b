package org.cehrs.practice.bankfiles;

import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.Option;

/** Rules for the four options: like in kind and length, none that gives the key away. */
final class OptionRules {

  /** Longest to shortest option in words, where one has more than {@link #SHORT_OPTION}. */
  static final double LARGEST_LENGTH_RATIO = 1.8;

  private static final int SHORT_OPTION = 4;
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "(?i)\\b(all|none|both|neither) of (the above|these)\\b|\\b[AB] (and|or) [BCD]\\b");
  private static final Set<String> ABSOLUTES =
      Set.of("always", "never", "only", "all", "every", "must", "any", "none", "immediately");

  private OptionRules() {}

  static Stream<String> areOfLikeLength(Item item) {
    IntSummaryStatistics words = texts(item).stream().mapToInt(Words::count).summaryStatistics();
    boolean alike =
        words.getMax() <= SHORT_OPTION || words.getMax() <= LARGEST_LENGTH_RATIO * words.getMin();
    return alike
        ? Stream.empty()
        : Stream.of("options have " + words.getMin() + " to " + words.getMax() + " words");
  }

  static Stream<String> standForThemselves(Item item) {
    return texts(item).stream()
        .filter(text -> FORBIDDEN.matcher(text).find())
        .map(text -> "forbidden option: " + text);
  }

  static Stream<String> differ(Item item) {
    Set<List<String>> seen = new HashSet<>();
    return texts(item).stream()
        .filter(text -> !seen.add(Words.of(text).stream().map(Words::stem).toList()))
        .map(text -> "two options say the same: " + text);
  }

  static Stream<String> doNotEchoTheStem(Item item) {
    Set<String> echoed = Words.stems(item.option(item.key()).text());
    echoed.retainAll(Words.contentStems(item.stem()));
    distractors(item).forEach(text -> echoed.removeAll(Words.stems(text)));
    return echoed.isEmpty()
        ? Stream.empty()
        : Stream.of("words of the stem in the key alone: " + sorted(echoed));
  }

  static Stream<String> keepAbsolutesEven(Item item) {
    Set<String> found =
        distractors(item).stream()
            .flatMap(text -> absolutes(text).stream())
            .collect(Collectors.toSet());
    return found.isEmpty() || !absolutes(item.option(item.key()).text()).isEmpty()
        ? Stream.empty()
        : Stream.of("absolute words in distractors alone: " + sorted(found));
  }

  private static Set<String> absolutes(String text) {
    Set<String> words = Words.plainWords(text);
    words.retainAll(ABSOLUTES);
    return words;
  }

  private static String sorted(Set<String> words) {
    return words.stream().sorted().collect(Collectors.joining(", "));
  }

  private static List<String> texts(Item item) {
    return item.options().stream().map(Option::text).toList();
  }

  private static List<String> distractors(Item item) {
    return item.options().stream()
        .filter(option -> option.choice() != item.key())
        .map(Option::text)
        .toList();
  }
}

package org.cehrs.practice.bankfiles;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cehrs.practice.exam.bank.Item;

/** Rules for the question itself. */
final class StemRules {

  static final int MOST_WORDS = 110;

  /** Twenty is the aim; a list inside a sentence may need a few more. */
  static final int MOST_WORDS_IN_A_SENTENCE = 24;

  private static final Pattern NEGATIVE = Pattern.compile("\\b(not|except|least)\\b");
  private static final Pattern MARKED_NEGATIVE = Pattern.compile("\\b(NOT|EXCEPT|LEAST)\\b");
  private static final Pattern STALE =
      Pattern.compile("ICD-9|HCFA|HICN|Stage [123]\\b|NPSG|HIPAA requires");
  private static final Pattern AGEING =
      Pattern.compile(
          "(?i)\\b(currently|recently|nowadays)\\b"
              + "|\\bnew (rule|law|regulation|requirement|standard|guidance)s?\\b"
              + "|\\b(fine|penalty) of \\$|\\$[\\d,]+ (fine|penalty)\\b");

  private StemRules() {}

  static Stream<String> endsInAQuestion(Item item) {
    return item.stem().strip().endsWith("?")
        ? Stream.empty()
        : Stream.of("stem does not end in a question mark");
  }

  static Stream<String> isShort(Item item) {
    int words = Words.count(item.stem());
    return words <= MOST_WORDS
        ? Stream.empty()
        : Stream.of("stem has " + words + " words, at most " + MOST_WORDS);
  }

  static Stream<String> hasShortSentences(Item item) {
    return Words.sentences(item.stem()).stream()
        .filter(sentence -> Words.count(sentence) > MOST_WORDS_IN_A_SENTENCE)
        .map(sentence -> "sentence of " + Words.count(sentence) + " words: " + start(sentence));
  }

  private static String start(String sentence) {
    return sentence.length() <= 60 ? sentence : sentence.substring(0, 60) + "...";
  }

  static Stream<String> marksItsNegative(Item item) {
    String question = item.stem().substring(item.stem().lastIndexOf('.') + 1);
    return NEGATIVE.matcher(question).find() && !isNegative(item)
        ? Stream.of("a negative in the question is not in capitals")
        : Stream.empty();
  }

  /** Whether the stem asks for what does not hold. */
  static boolean isNegative(Item item) {
    return MARKED_NEGATIVE.matcher(item.stem()).find();
  }

  static Stream<String> isNotStale(Item item) {
    return found(STALE, item).map(word -> "outdated: " + word).stream();
  }

  static Stream<String> doesNotAge(Item item) {
    return found(AGEING, item).map(word -> "will age, say the date instead: " + word).stream();
  }

  private static Optional<String> found(Pattern pattern, Item item) {
    String text = item.stem() + " " + item.option(item.key()).text();
    return pattern.matcher(text).results().map(match -> match.group()).findFirst();
  }
}

package org.cehrs.practice.bankfiles;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the linter cuts a text into sentences, words and word stems. */
final class Words {

  private static final Pattern WORD = Pattern.compile("[\\p{L}0-9'$%.:/-]+");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])\\s");
  private static final Pattern EDGE = Pattern.compile("^[.,':]+|[.,':]+$");
  private static final List<String> ENDINGS =
      List.of("ations", "ation", "ings", "ing", "ers", "ed", "es", "s", "er", "ly");
  private static final int SHORTEST_STEM = 4;

  /** Words that every stem of a question uses; none of them can give the key away. */
  private static final Set<String> COMMON =
      Set.of(
          ("the a an of to in on for and or by with is are was be at from as that this it its not no"
                  + " which what who whom when where how should does do did has have had after"
                  + " before their his her they patient patient's specialist record chart one two"
                  + " under into than then will would can may per each any all")
              .split(" "));

  private Words() {}

  static List<String> of(String text) {
    return WORD.matcher(text).results().map(found -> found.group()).toList();
  }

  static int count(String text) {
    return of(text).size();
  }

  static List<String> sentences(String text) {
    return List.of(SENTENCE_END.split(text.strip()));
  }

  /** In small letters, without punctuation around it. */
  static String plain(String word) {
    return EDGE.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  static Set<String> plainWords(String text) {
    return of(text).stream().map(Words::plain).collect(Collectors.toSet());
  }

  /** The word without its ending, so that "scheduled" and "scheduling" are alike. */
  static String stem(String word) {
    String plain = plain(word);
    for (String ending : ENDINGS) {
      if (plain.endsWith(ending) && plain.length() - ending.length() >= SHORTEST_STEM) {
        return plain.substring(0, plain.length() - ending.length());
      }
    }
    return plain;
  }

  static Set<String> stems(String text) {
    return of(text).stream().map(Words::stem).collect(Collectors.toSet());
  }

  /** The stems of the words that carry a question's content. */
  static Set<String> contentStems(String text) {
    return of(text).stream()
        .filter(word -> word.length() > SHORTEST_STEM)
        .filter(word -> !COMMON.contains(word.toLowerCase(Locale.ROOT)))
        .map(Words::stem)
        .collect(Collectors.toSet());
  }
}

package org.cehrs.practice.bankfiles;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word - 15.59. Syllables are
 * counted by groups of vowels, so the grade is a rough figure, to be reported and not to be ruled
 * by.
 */
final class ReadingLevel {

  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
  private static final Pattern SILENT_END = Pattern.compile("(?<![aeiouyl])e$|(?<![aeiouydt])ed$");

  private ReadingLevel() {}

  /** Grade of the texts together; 0 without any. */
  static double grade(Collection<String> texts) {
    int sentences = texts.stream().mapToInt(text -> Words.sentences(text).size()).sum();
    List<String> words = texts.stream().flatMap(text -> Words.of(text).stream()).toList();
    if (words.isEmpty()) {
      return 0;
    }
    int syllables = words.stream().mapToInt(ReadingLevel::syllables).sum();
    return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
  }

  static int syllables(String word) {
    String spoken = SILENT_END.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
    return Math.max(1, (int) VOWELS.matcher(spoken).results().count());
  }
}

package org.cehrs.practice.bankfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingLevelTest {

  @ParameterizedTest
  @CsvSource({
    "chart,1",
    "the,1",
    "table,2",
    "booked,1",
    "visited,3",
    "registration,4",
    "audit,2",
    "08:20,1"
  })
  void countsSyllablesByVowels(String word, int syllables) {
    assertThat(ReadingLevel.syllables(word)).isEqualTo(syllables);
  }

  @Test
  void gradesByTheLengthOfSentencesAndWords() {
    // Two sentences, eight words, nine syllables: 0.39 * 4 + 11.8 * 1.125 - 15.59.
    List<String> texts = List.of("The clerk signs forms. Who opens the chart?");
    assertThat(ReadingLevel.grade(texts)).isCloseTo(-0.755, within(1e-9));
  }

  @Test
  void givesNoGradeToNoText() {
    assertThat(ReadingLevel.grade(List.of())).isZero();
  }
}

package org.cehrs.practice.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.cehrs.practice.exam.attempt.Sheet;
import org.junit.jupiter.api.Test;

/** Numbers and sentences that pages print. */
class PageWordsTest {

  @Test
  void showsATimeLikeAClock() {
    assertThat(Wording.face(Duration.ofMinutes(125))).isEqualTo("2:05:00");
    assertThat(Wording.face(Duration.ofSeconds(249))).isEqualTo("4:09");
    assertThat(Wording.face(Duration.ZERO)).isEqualTo("0:00");
  }

  @Test
  void saysHowOldSomethingIs() {
    assertThat(Wording.age(Duration.ofSeconds(59))).isEqualTo("less than a minute");
    assertThat(Wording.age(Duration.ofSeconds(119))).isEqualTo("1 minute");
    assertThat(Wording.age(Duration.ofMinutes(59))).isEqualTo("59 minutes");
    assertThat(Wording.age(Duration.ofMinutes(60))).isEqualTo("1 hour");
    assertThat(Wording.age(Duration.ofDays(2))).isEqualTo("2 days");
  }

  @Test
  void namesAQuestionByItsState() {
    Sheet sheet = Samples.sheet();
    assertThat(Wording.cell(1, sheet.mark(1))).isEqualTo("Question 1, answered");
    assertThat(Wording.cell(7, sheet.mark(7))).isEqualTo("Question 7, unanswered");
    assertThat(Wording.cell(13, sheet.mark(13)))
        .isEqualTo("Question 13, answered, flagged for review");
    assertThat(Wording.cell(99, sheet.mark(99))).isEqualTo("Question 99, not seen yet");
  }

  @Test
  void countsTheStatesOfASheet() {
    Progress progress = Progress.of(125, Samples.sheet());
    assertThat(progress).isEqualTo(new Progress(125, 52, 6, 65));
    assertThat(progress.unanswered()).isEqualTo(73);
  }

  @Test
  void drawsWhatLiesOutsideTheAxisAtItsEdge() {
    assertThat(Axis.SCALE.at(390)).isEqualTo("63.3%");
    assertThat(Axis.DOMAIN.at(390)).isEqualTo("50.0%");
    assertThat(Axis.DOMAIN.at(120)).isEqualTo("0.0%");
    assertThat(Axis.DOMAIN.between(480, 700)).isEqualTo("5.0%");
  }

  @Test
  void saysOfADomainOnlyWhatItsIntervalCarries() {
    assertThat(Samples.report().summary())
        .containsExactly(
            "12 students have finished, 2 are in progress.",
            "6 of 9 practice scores are at or above the passing standard of 390.",
            "Means clearly below the standard: Regulatory Compliance. Clearly above: Non-Clinical"
                + " Operations. The others are too close to tell.");
    assertThat(Samples.emptyReport().summary())
        .containsExactly("0 students have finished, 1 is in progress.");
  }

  @Test
  void filtersTheExplainedQuestions() {
    ItemsPage page = Samples.items(ItemsPage.Filter.of("wrong"));
    assertThat(page.shown()).extracting(ItemsPage.Explained::position).containsExactly(3, 6, 7, 9);
    assertThat(page.count(ItemsPage.Filter.FLAGGED)).isEqualTo(1);
    assertThat(ItemsPage.Filter.of("nonsense")).isEqualTo(ItemsPage.Filter.ALL);
  }

  @Test
  void calls74ScoredItemsRoughAnd75Firm() {
    assertThat(new PracticeScore(400, 390, 410, 74, true).rough()).isTrue();
    assertThat(new PracticeScore(400, 390, 410, 75, true).rough()).isFalse();
  }

  @Test
  void refusesAScoreOutsideItsScale() {
    assertThatThrownBy(() -> new PracticeScore(199, 190, 210, 100, false))
        .hasMessageContaining("200 to 500");
    assertThatThrownBy(() -> new Estimate(390, 391, 400)).hasMessageContaining("interval");
  }

  @Test
  void partsAStemIntoParagraphs() {
    assertThat(Question.paragraphs("One.\nStill one.\n\n Two?\n"))
        .containsExactly("One.\nStill one.", "Two?");
  }
}

package org.cehrs.practice.exam.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.junit.jupiter.api.Test;

class ExamTest {

  @Test
  void areEight() {
    assertThat(Exam.all())
        .extracting(Exam::code)
        .containsExactly(
            "full",
            "half",
            "diagnostic",
            "domain:NCO",
            "domain:CO",
            "domain:RCF",
            "domain:RC",
            "domain:REP");
  }

  @Test
  void areFoundByTheirCode() {
    assertThat(Exam.all()).allMatch(exam -> Exam.of(exam.code()).orElseThrow().equals(exam));
    assertThat(Exam.of("domain:XX")).isEmpty();
  }

  @Test
  void haveTheLengthsAndTimesOfTheTestPlan() {
    assertThat(Exam.all())
        .extracting(Exam::totalItems)
        .containsExactly(125, 62, 50, 20, 20, 20, 20, 20);
    assertThat(Exam.all())
        .extracting(Exam::scoredItems)
        .containsExactly(100, 50, 50, 20, 20, 20, 20, 20);
    assertThat(Exam.Whole.FULL.timeLimit()).contains(Duration.ofMinutes(125));
    assertThat(Exam.Whole.HALF.timeLimit()).contains(Duration.ofMinutes(62));
    assertThat(Exam.Whole.DIAGNOSTIC.timeLimit()).contains(Duration.ofMinutes(50));
    assertThat(new Exam.DomainQuiz(ContentDomain.RC).timeLimit()).isEmpty();
  }

  @Test
  void areScaledUnlessTheyAreQuizzes() {
    assertThat(Exam.Whole.values()).allMatch(Exam::scaled);
    assertThat(new Exam.DomainQuiz(ContentDomain.RC).scaled()).isFalse();
  }

  @Test
  void haveTitles() {
    assertThat(Exam.Whole.FULL.title()).isEqualTo("Full practice exam");
    assertThat(new Exam.DomainQuiz(ContentDomain.RC).title())
        .isEqualTo("Domain quiz: Regulatory Compliance");
  }
}

package org.cehrs.practice.passback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.exam.attempt.Accommodation;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.ExamClock;
import org.cehrs.practice.exam.attempt.TenantId;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.link.GradeKind;
import org.cehrs.practice.exam.scoring.Score;
import org.junit.jupiter.api.Test;

class NewGradeTest {

  private static final Exam QUIZ = new Exam.DomainQuiz(ContentDomain.CO);

  private static Attempt.Submitted submitted(Exam exam) {
    UUID id = new UUID(1, 2);
    return new Attempt.Submitted(
        new Attempt.Sitting(
            new AttemptId(id),
            new TenantId(id),
            new CourseId(id),
            new ActivityId(id),
            new CandidateId(id),
            exam,
            1,
            ExamClock.begin(Instant.EPOCH, Optional.empty(), Accommodation.NONE)),
        Instant.EPOCH.plusSeconds(60));
  }

  private static Score score(int correct, int total, int scaled) {
    return new Score(correct, total, 0, 0.3, scaled, scaled >= 390, List.of());
  }

  private static NewGrade grade(Exam exam, Score score, GradeKind kind) {
    return NewGrade.of(submitted(exam), score, kind).orElseThrow();
  }

  @Test
  void givesThePracticeScoreOrACount() {
    NewGrade full = grade(Exam.Whole.FULL, score(74, 100, 412), GradeKind.SCORE);
    NewGrade quiz = grade(QUIZ, score(13, 20, 380), GradeKind.SCORE);

    assertThat(full.scoreGiven()).isEqualTo(412);
    assertThat(full.scoreMaximum()).isEqualTo(500);
    assertThat(full.comment()).isEqualTo("Practice score 412 of 500 (390 passes)");
    assertThat(quiz.scoreGiven()).isEqualTo(13);
    assertThat(quiz.scoreMaximum()).isEqualTo(20);
  }

  @Test
  void givesPercentOfCorrectAnswersNotOfTheScale() {
    NewGrade half = grade(Exam.Whole.HALF, score(37, 50, 412), GradeKind.PERCENT);

    assertThat(half.scoreGiven()).isEqualTo(74);
    assertThat(half.scoreMaximum()).isEqualTo(100);
    assertThat(half.comment()).isEqualTo("37 of 50 correct");
  }

  @Test
  void givesOnePointForPassingOrForFinishing() {
    assertThat(grade(Exam.Whole.FULL, score(74, 100, 412), GradeKind.PASS_FAIL).share())
        .isEqualTo(1);
    assertThat(grade(Exam.Whole.FULL, score(61, 100, 389), GradeKind.PASS_FAIL).share()).isZero();
    assertThat(grade(Exam.Whole.FULL, score(0, 100, 200), GradeKind.COMPLETION).share())
        .isEqualTo(1);
  }

  @Test
  void givesNothingWhereTheLinkPostsNone() {
    assertThat(NewGrade.of(submitted(QUIZ), score(13, 20, 380), GradeKind.NOTHING)).isEmpty();
  }
}

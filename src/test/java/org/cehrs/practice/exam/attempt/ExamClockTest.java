package org.cehrs.practice.exam.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.exam.attempt.Accommodation.Pace;
import org.cehrs.practice.exam.form.Exam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines with more time, with no limit, with breaks, and when any of it is changed. */
class ExamClockTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Optional<Duration> LIMIT = Optional.of(Duration.ofMinutes(125));
  private static final Accommodation UNTIMED = new Accommodation(new Pace.Untimed(), Duration.ZERO);
  private static final Accommodation BREAKS = granted(100, 15);

  private static Accommodation granted(int percent, int breakMinutes) {
    return new Accommodation(new Pace.Times(percent), Duration.ofMinutes(breakMinutes));
  }

  private static ExamClock begun(Accommodation granted) {
    return ExamClock.begin(NOON, LIMIT, granted);
  }

  private static Instant after(long minutes) {
    return NOON.plus(Duration.ofMinutes(minutes));
  }

  private static ExamClock paused(ExamClock clock, Accommodation granted, Instant now) {
    return clock.pause(granted, now).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"100, 125:00", "125, 156:15", "150, 187:30", "200, 250:00", "175, 218:45"})
  void multipliesTheExamsOwnLimit(int percent, String own) {
    Duration left = begun(granted(percent, 0)).left(NOON).orElseThrow();

    assertThat("%d:%02d".formatted(left.toMinutes(), left.toSecondsPart())).isEqualTo(own);
  }

  @Test
  void hasNoDeadlineWhereTheExamOrTheStudentIsUntimed() {
    assertThat(begun(UNTIMED).deadline()).isEmpty();
    assertThat(ExamClock.begin(NOON, Optional.empty(), granted(200, 0)).deadline()).isEmpty();
  }

  @Test
  void refusesWhatNobodyCouldMean() {
    assertThatThrownBy(() -> granted(99, 0)).hasMessageContaining("100 to 400 percent, not by 99");
    assertThatThrownBy(() -> granted(401, 0)).hasMessageContaining("not by 401");
    assertThatThrownBy(() -> granted(100, 241)).hasMessageContaining("0 to 240 minutes");
    assertThatThrownBy(() -> granted(100, -1)).hasMessageContaining("0 to 240 minutes");
  }

  @Test
  void standsStillInABreakAndGoesOnWithTheSameTimeLeft() {
    ExamClock resting = paused(begun(BREAKS), BREAKS, after(25));
    assertThat(resting.isPausedAt(after(30))).isTrue();
    assertThat(resting.left(after(30))).contains(Duration.ofMinutes(100));

    ExamClock resumed = resting.resume(after(31));

    assertThat(resumed.isPausedAt(after(31))).isFalse();
    assertThat(resumed.left(after(31))).contains(Duration.ofMinutes(100));
    assertThat(resumed.deadline()).contains(after(131));
    assertThat(resumed.breakLeft(BREAKS, after(40))).isEqualTo(Duration.ofMinutes(9));
  }

  @Test
  void endsABreakByItselfWhenTheAllowanceIsUsedUp() {
    ExamClock resting = paused(begun(BREAKS), BREAKS, after(25));

    assertThat(resting.isPausedAt(after(40).minusSeconds(1))).isTrue();
    assertThat(resting.isPausedAt(after(40))).isFalse();
    assertThat(resting.left(after(50))).contains(Duration.ofMinutes(90));
    assertThat(resting.deadline()).contains(after(140));
    assertThat(resting.breakLeft(BREAKS, after(50))).isZero();
    assertThat(resting.pause(BREAKS, after(50))).isEmpty();
    assertThat(resting.resume(after(50))).isEqualTo(resting);
  }

  @Test
  void partsTheAllowanceIntoAsManyBreaksAsTheStudentLikes() {
    ExamClock clock = begun(BREAKS);
    for (int n = 0; n < 3; n++) {
      clock = paused(clock, BREAKS, after(10 * n)).resume(after(10 * n + 4));
    }

    assertThat(clock.breakLeft(BREAKS, after(30))).isEqualTo(Duration.ofMinutes(3));
    assertThat(clock.deadline()).contains(after(137));
  }

  @Test
  void stopsNoClockThatIsStoppedOverOrNotThere() {
    ExamClock resting = paused(begun(BREAKS), BREAKS, after(25));

    assertThat(resting.pause(BREAKS, after(26))).isEmpty();
    assertThat(begun(BREAKS).pause(BREAKS, after(125))).isEmpty();
    assertThat(begun(UNTIMED).pause(BREAKS, after(1))).isEmpty();
    assertThat(begun(BREAKS).pause(Accommodation.NONE, after(1))).isEmpty();
  }

  @Test
  void movesTheDeadlineOfARunningAttemptBothWays() {
    ExamClock longer = begun(Accommodation.NONE).under(granted(150, 0), after(60));
    assertThat(longer.deadline()).contains(NOON.plus(Duration.ofSeconds(187 * 60 + 30)));

    assertThat(longer.under(Accommodation.NONE, after(61)).deadline()).contains(after(125));
    assertThat(longer.under(UNTIMED, after(61)).deadline()).isEmpty();
    assertThat(longer.under(UNTIMED, after(61)).under(granted(200, 0), after(62)).deadline())
        .contains(after(250));
  }

  @Test
  void changesNothingWhenTheSameIsSetAgain() {
    ExamClock clock = paused(begun(BREAKS), BREAKS, after(20)).resume(after(27));

    assertThat(clock.under(BREAKS, after(30))).isEqualTo(clock);
    assertThat(paused(clock, BREAKS, after(40)).under(BREAKS, after(41)))
        .isEqualTo(paused(clock, BREAKS, after(40)));
  }

  @Test
  void leavesFiveMinutesWhenLessTimeWouldEndTheAttemptAtOnce() {
    ExamClock longer = begun(granted(200, 0));

    assertThat(longer.under(Accommodation.NONE, after(200)).deadline()).contains(after(205));
    assertThat(longer.under(Accommodation.NONE, after(247)).deadline()).contains(after(250));
    assertThat(begun(UNTIMED).under(Accommodation.NONE, after(300)).deadline())
        .contains(after(305));
  }

  @Test
  void lengthensOrShortensARunningBreakWithItsAllowance() {
    ExamClock resting = paused(begun(BREAKS), BREAKS, after(20));

    assertThat(resting.under(granted(100, 30), after(25)).pausedUntil()).contains(after(50));
    assertThat(resting.under(granted(100, 30), after(25)).deadline()).contains(after(155));
    assertThat(resting.under(granted(100, 8), after(25)).pausedUntil()).contains(after(28));
    ExamClock ended = resting.under(Accommodation.NONE, after(25));
    assertThat(ended.isPausedAt(after(25))).isFalse();
    assertThat(ended.left(after(25))).contains(Duration.ofMinutes(105));
  }

  @Test
  void takesNoAnswerInABreakAndGoesOnTakingThemAfterIt() {
    Attempt.InProgress resting = attempt(paused(begun(BREAKS), BREAKS, after(124)));

    assertThat(resting.takesAnswersAt(after(124))).isFalse();
    assertThat(resting.takesAnswersAt(after(130))).isFalse();
    assertThat(resting.isOverAt(after(130))).isFalse();
    assertThat(resting.takesAnswersAt(after(139))).isTrue();
    assertThat(resting.isOverAt(after(140).plus(Attempt.GRACE))).isTrue();
  }

  private static Attempt.InProgress attempt(ExamClock clock) {
    UUID id = new UUID(1, 2);
    return new Attempt.InProgress(
        new Attempt.Sitting(
            new AttemptId(id),
            new TenantId(id),
            new CourseId(id),
            new ActivityId(id),
            new CandidateId(id),
            Exam.Whole.FULL,
            1,
            clock));
  }
}

package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.passback.Comparison;
import org.cehrs.practice.passback.CourseGrades;
import org.cehrs.practice.passback.GradeState;
import org.cehrs.practice.passback.GradeState.State;
import org.cehrs.practice.passback.Obstacle;
import org.cehrs.practice.passback.ReadBack;
import org.cehrs.practice.passback.Weather;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A teacher deleted the gradebook column: nobody but a teacher brings one back. */
class DeletedColumnTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration SOON = Duration.ofMinutes(1);

  @TempDir private static Path keys;

  @SuppressWarnings("NullAway.Init") // each test begins with deletedAt()
  private PassbackRig rig;

  @SuppressWarnings("NullAway.Init")
  private CourseGrades teacher;

  @SuppressWarnings("NullAway.Init")
  private ActivityId exam;

  private void deletedAt(Flavor flavor) {
    rig = new PassbackRig(TestDatabase.h2(), flavor, keys);
    teacher = new JooqCourseGrades(rig.database.sql(), rig.database.transactions());
    exam =
        rig.school.link(
            "l",
            "full",
            Optional.of(rig.platform.column("old")),
            Optional.of(rig.platform.columns()));
    rig.platform.gradebook().delete("old", "l");
  }

  @AfterEach
  void close() throws Exception {
    rig.close();
  }

  private void sendAgain(List<CandidateId> students) {
    teacher.resend(rig.school.tenant, exam, students, rig.clock.instant());
  }

  private void makeANewColumn(List<CandidateId> students) {
    teacher.forgetColumn(rig.school.tenant, exam);
    sendAgain(students);
    rig.drain(SOON);
  }

  private void assertHeldUpForTheColumn(Attempt.Submitted done) {
    GradeState state = rig.state(done);
    assertThat(state.state()).isEqualTo(State.PARKED);
    assertThat(state.obstacle()).contains(Obstacle.COLUMN_GONE);
    assertThat(state.obstacle().map(Obstacle::reason))
        .contains("The gradebook column no longer exists.");
    assertThat(state.problem().orElseThrow()).contains("404");
    assertThat(rig.platform.gradebook().made()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void noLaterGradeNoComparisonNoResendAndNoTimeMakesAColumn(Flavor flavor) {
    deletedAt(flavor);
    CandidateId sam = rig.school.student("sam");
    CandidateId kim = rig.school.student("kim");
    Attempt.Submitted first = rig.graded(sam, exam, 300);
    rig.run(HOUR, SOON);
    assertHeldUpForTheColumn(first);

    Attempt.Submitted second = rig.graded(sam, exam, 412);
    Attempt.Submitted other = rig.graded(kim, exam, 350);
    rig.run(HOUR, SOON);
    assertThat(rig.state(first).state()).isEqualTo(State.SUPERSEDED);
    assertHeldUpForTheColumn(second);
    assertHeldUpForTheColumn(other);

    assertThat(rig.readBack(exam)).isInstanceOf(ReadBack.Outcome.Unknown.class);
    sendAgain(List.of(sam, kim));
    rig.run(Duration.ofDays(7), HOUR);
    assertHeldUpForTheColumn(second);
    assertHeldUpForTheColumn(other);
  }

  @ParameterizedTest
  @EnumSource
  void aTeacherWhoAsksGetsOneColumnToWhichAllGradesGo(Flavor flavor) {
    deletedAt(flavor);
    CandidateId sam = rig.school.student("sam");
    CandidateId kim = rig.school.student("kim");
    rig.graded(sam, exam, 300);
    rig.graded(kim, exam, 350);
    rig.run(HOUR, SOON);

    makeANewColumn(List.of(sam, kim));
    rig.graded(sam, exam, 412);
    rig.graded(rig.school.student("lee"), exam, 250);
    rig.drain(SOON);
    makeANewColumn(List.of(sam)); // asked twice

    assertThat(rig.platform.gradebook().made()).isEqualTo(1);
    assertThat(rig.compared(exam))
        .isEqualTo(
            Map.of(
                "sam", new Comparison.Equal(82.4, 100),
                "kim", new Comparison.Equal(70, 100),
                "lee", new Comparison.Equal(50, 100)));
  }

  @Test
  void canvasGetsAColumnForEachDeletedLinkOfTheSameExam() {
    deletedAt(Flavor.CANVAS);
    CandidateId sam = rig.school.student("sam");
    ActivityId first = exam;
    rig.graded(sam, first, 300);
    exam =
        rig.school.link(
            "m",
            "full",
            Optional.of(rig.platform.column("other")),
            Optional.of(rig.platform.columns()));
    rig.platform.gradebook().delete("other", "m");
    rig.graded(sam, exam, 400);
    rig.run(HOUR, SOON);

    makeANewColumn(List.of(sam));
    exam = first;
    makeANewColumn(List.of(sam));

    assertThat(rig.platform.gradebook().made()).isEqualTo(2);
    assertThat(rig.compared(first)).isEqualTo(Map.of("sam", new Comparison.Equal(60, 100)));
  }

  @Test
  void anAnswerOfTheOldColumnSettlesNothingOnceANewOneIsAskedFor() {
    deletedAt(Flavor.MOODLE);
    CandidateId sam = rig.school.student("sam");
    Attempt.Submitted done = rig.graded(sam, exam, 412);
    rig.platform.turn(platform -> {
      rig.platform.turn(Weather.FINE);
      teacher.forgetColumn(rig.school.tenant, exam);
      sendAgain(List.of(sam));
      return platform.get();
    });
    rig.drain(SOON);

    assertThat(rig.state(done).state()).isEqualTo(State.SENT);
    assertThat(rig.platform.gradebook().made()).isEqualTo(1);
  }
}

package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.lti.Registrations;
import org.cehrs.practice.passback.Comparison;
import org.cehrs.practice.passback.GradeState.State;
import org.cehrs.practice.passback.Obstacle;
import org.cehrs.practice.passback.ReadBack;
import org.cehrs.practice.passback.Reply;
import org.cehrs.practice.passback.SimulatedGradebook.Cell;
import org.cehrs.practice.passback.SimulatedGradebook.Change;
import org.cehrs.practice.passback.Weather;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How grades are sent, seen from the platform and from the student. */
class GradeSendingTest {

  private static final Cell SAM = new Cell("c", "sam");
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir private static Path keys;

  @SuppressWarnings("NullAway.Init") // each test begins with at()
  private PassbackRig rig;

  private PassbackRig at(Flavor flavor) {
    rig = new PassbackRig(TestDatabase.h2(), flavor, keys);
    return rig;
  }

  @AfterEach
  void close() throws Exception {
    rig.close();
  }

  private List<Change> changes(Cell cell) {
    return rig.platform.gradebook().changes().getOrDefault(cell, List.of());
  }

  @Test
  void sendsTheNewestOfAStudentsGradesAndNoOther() {
    at(Flavor.MOODLE);
    CandidateId sam = rig.school.student("sam");
    ActivityId exam = rig.link("c");
    Attempt.Submitted first = rig.graded(sam, exam, 300);
    Attempt.Submitted second = rig.graded(sam, exam, 400);
    rig.drain(SECOND);

    assertThat(changes(SAM)).extracting(Change::given).containsExactly(400.0);
    assertThat(rig.platform.posts()).isEqualTo(1);
    assertThat(rig.state(first).state()).isEqualTo(State.SUPERSEDED);
    assertThat(rig.state(second).state()).isEqualTo(State.SENT);
  }

  @Test
  void makesOneColumnForAllWhoFinishAtOnce() {
    at(Flavor.OTHER);
    ActivityId exam =
        rig.school.link("l", "full", Optional.empty(), Optional.of(rig.platform.columns()));
    for (int n = 0; n < 20; n++) {
      rig.graded(rig.school.student("s" + n), exam, 400);
    }
    rig.drain(Duration.ofMinutes(2));
    assertThat(rig.platform.gradebook().made()).isEqualTo(1);
    assertThat(rig.platform.gradebook().changes()).hasSize(20);
  }

  /** Canvas's course navigation: its resource link has the course's id. */
  @Test
  void keepsAnExamOfTheCourseOutOfAnAssignmentsColumn() {
    at(Flavor.CANVAS);
    URI assignment = rig.platform.column("assignment");
    rig.platform.gradebook().place(assignment, "link-1", "full");
    Optional<URI> columns = Optional.of(rig.platform.columns());
    ActivityId ofAssignment = rig.school.link("link-1", "full", Optional.of(assignment), columns);
    ActivityId ofCourse = rig.school.link("course-1", "full", Optional.empty(), columns);
    CandidateId sam = rig.school.student("sam");
    rig.graded(sam, ofAssignment, 450);
    rig.drain(SECOND);
    rig.graded(sam, ofCourse, 210);
    rig.graded(rig.school.student("kim"), ofCourse, 300);
    rig.drain(Duration.ofMinutes(1));

    assertThat(changes(new Cell("assignment", "sam")))
        .extracting(Change::given)
        .containsExactly(450.0);
    assertThat(changes(new Cell("made-1", "sam"))).extracting(Change::given).containsExactly(210.0);
    assertThat(changes(new Cell("made-1", "kim"))).hasSize(1);
    assertThat(rig.platform.gradebook().made()).isEqualTo(1);
  }

  @Test
  void keepsALinkOfMoodleWithTheCoursesNumberOutOfAnotherLinksColumn() {
    at(Flavor.MOODLE);
    rig.platform.gradebook().place(rig.platform.column("other"), "link-1", "full");
    rig.platform.gradebook().place(rig.platform.column("own"), "course-1", "full");
    rig.graded(
        rig.school.student("sam"),
        rig.school.link("course-1", "full", Optional.empty(), Optional.of(rig.platform.columns())),
        412);
    rig.drain(Duration.ofMinutes(1));

    assertThat(rig.platform.gradebook().changes()).containsOnlyKeys(new Cell("own", "sam"));
  }

  @ParameterizedTest
  @CsvSource({"MOODLE", "CANVAS"})
  void repeatsWhatWasTakenButNotAcknowledgedWithoutASecondEffect(Flavor flavor) {
    at(flavor);
    rig.platform.turn(Weather.CUTTING.times(1, Weather.FINE));
    Attempt.Submitted done = rig.graded("sam", "c", 412);
    rig.tick();
    assertThat(rig.state(done).problem().orElseThrow()).contains("cannot be reached");

    rig.drain(Duration.ofMinutes(1));
    assertThat(changes(SAM)).containsExactly(new Change(412, 500, done.submittedAt()));
    assertThat(rig.platform.gradebook().submissions(SAM)).isEqualTo(1);
    assertThat(rig.platform.gradebook().comments(SAM)).hasSize(1);
  }

  @Test
  void bringsCanvasTheCommentThatCouldNotHaveArrivedYet() {
    at(Flavor.CANVAS);
    rig.platform.turn(Weather.throttling(5).times(2, Weather.FINE));
    rig.graded("sam", "c", 412);
    rig.drain(Duration.ofMinutes(1));
    assertThat(rig.platform.gradebook().comments(SAM)).containsExactly("412 of 500");
  }

  @Test
  void sendsAgainUnderALaterTimestampWhatTheGradebookHoldsOtherwise() {
    at(Flavor.MOODLE);
    Attempt.Submitted done = rig.graded("sam", "c", 412);
    Instant future = rig.clock.instant().plusSeconds(90);
    rig.platform.gradebook().write(SAM, 10, 500, future);
    rig.drain(Duration.ofMinutes(20));

    assertThat(changes(SAM)).extracting(Change::given).containsExactly(10.0, 412.0);
    assertThat(changes(SAM).getLast().timestamp()).isAfter(future);
    assertThat(rig.state(done).state()).isEqualTo(State.SENT);
    assertThat(rig.platform.posts()).isLessThan(10);
  }

  @Test
  void takesNobodyElsesEqualScoreForTheOneThatIsToBeSent() {
    at(Flavor.MOODLE);
    Attempt.Submitted done = rig.graded("sam", "c", 412);
    rig.platform.gradebook().write(SAM, 10, 500, rig.clock.instant().plusSeconds(1));
    rig.platform.gradebook().write(new Cell("c", "kim"), 412, 500, rig.clock.instant());
    rig.platform.gradebook().ignoreUsers();
    rig.drain(Duration.ofMinutes(5));

    assertThat(changes(SAM)).extracting(Change::given).containsExactly(10.0, 412.0);
    assertThat(rig.state(done).state()).isEqualTo(State.SENT);
  }

  @Test
  void sendsAgainWhatAnAnswerThatIsNoGradebooksSeemedToAccept() {
    at(Flavor.CANVAS);
    Weather proxy = platform -> Reply.of(200, "garbage");
    rig.platform.turn(proxy.times(1, Weather.FINE));
    Attempt.Submitted done = rig.graded("sam", "c", 412);
    rig.tick();
    assertThat(rig.state(done).state()).isEqualTo(State.WAITING);

    rig.drain(Duration.ofMinutes(1));
    assertThat(changes(SAM)).hasSize(1);
  }

  @Test
  void waitsAsLongAsThePlatformAsksAndLosesNoTurnOfAGrade() {
    at(Flavor.CANVAS);
    rig.platform.turn(Weather.throttling(40).times(1, Weather.FINE));
    ActivityId exam = rig.link("c");
    for (int n = 0; n < 30; n++) {
      rig.graded(rig.school.student("s" + n), exam, 400);
    }
    rig.tick();
    int before = rig.platform.posts();
    rig.run(Duration.ofSeconds(40), SECOND);
    assertThat(rig.platform.posts()).isEqualTo(before);
    rig.tick();
    assertThat(rig.waiting()).isZero();
  }

  /** The bucket would be well after 20 s. */
  @Test
  void waitsTheLongerOfWhatThePlatformAsksForAndWhatItsBucketNeeds() {
    at(Flavor.CANVAS);
    rig.platform.turn(Weather.bucketFull(300).times(1, Weather.FINE));
    rig.graded("sam", "c", 412);
    rig.tick();
    rig.run(Duration.ofSeconds(299), SECOND);
    assertThat(rig.platform.posts()).isEqualTo(1);
    rig.drain(Duration.ofSeconds(10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "Sun, 22 Nov 2026 09:00:00 GMT", "-5", "soon", ""})
  void backsOffWhereThePlatformAsksForLessAndNamesNoTimeThatMakesSense(String retryAfter) {
    at(Flavor.MOODLE);
    rig.platform.turn(platform -> Reply.of(429, "").with("Retry-After", retryAfter));
    rig.graded("sam", "c", 412);
    rig.run(Duration.ofHours(1), SECOND);
    assertThat(rig.platform.posts()).isBetween(12, 40);
  }

  @ParameterizedTest
  @ValueSource(strings = {"86400", "999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
  void asksAgainAfterAnHourAtMost(String retryAfter) {
    at(Flavor.MOODLE);
    Weather absurd = platform -> Reply.of(503, "").with("Retry-After", retryAfter);
    rig.platform.turn(absurd.times(1, Weather.FINE));
    Attempt.Submitted done = rig.graded("sam", "c", 412);
    rig.tick();
    rig.run(Duration.ofMinutes(59), SECOND);
    assertThat(rig.platform.posts()).isEqualTo(1);
    rig.drain(Duration.ofMinutes(2));
    assertThat(rig.state(done).state()).isEqualTo(State.SENT);
  }

  @Test
  void takesAnotherPlatformsHeaderForNoBucketOfCanvas() {
    at(Flavor.MOODLE);
    rig.platform.turn(platform -> platform.get().with("X-Rate-Limit-Remaining", "57"));
    ActivityId exam = rig.link("c");
    IntStream.range(0, 10).forEach(n -> rig.graded(rig.school.student("s" + n), exam, 400));
    rig.tick();
    assertThat(rig.platform.gradebook().changes()).hasSize(10);
  }

  @Test
  void restsBeforeCanvasBucketIsFull() {
    at(Flavor.CANVAS);
    rig.platform.turn(platform -> platform.get().with("X-Rate-Limit-Remaining", "170.0"));
    ActivityId exam = rig.link("c");
    for (int n = 0; n < 10; n++) {
      rig.graded(rig.school.student("s" + n), exam, 400);
    }
    rig.tick();
    int sent = rig.platform.posts();
    assertThat(sent).isBetween(1, 2);
    rig.run(Duration.ofMillis(2_900), Duration.ofMillis(100));
    assertThat(rig.platform.posts()).isEqualTo(sent);
    rig.drain(Duration.ofMinutes(1));
    assertThat(rig.platform.gradebook().changes()).hasSize(10);
  }

  @Test
  void asksAPlatformThatIsDownLessAndLessAndCatchesUpAtOnce() {
    at(Flavor.MOODLE);
    rig.platform.turn(Weather.DOWN);
    for (int column = 0; column < 10; column++) {
      ActivityId exam = rig.link("c" + column);
      for (int n = 0; n < 20; n++) {
        rig.graded(rig.school.student(column + "s" + n), exam, 400);
      }
    }
    rig.run(Duration.ofHours(6), SECOND);
    assertThat(rig.platform.posts()).isBetween(72, 460);
    assertThat(rig.laneProblem().orElseThrow()).contains("cannot be reached");

    rig.platform.turn(Weather.FINE);
    assertThat(rig.drain(Duration.ofMinutes(6))).isLessThan(Duration.ofMinutes(6));
    assertThat(rig.platform.gradebook().changes()).hasSize(200);
  }

  @Test
  void oneGradeThatThePlatformCannotDigestHoldsUpNoOther() {
    at(Flavor.MOODLE);
    rig.platform.gradebook().refuse("poison", Reply.of(502, ""));
    ActivityId exam = rig.link("c");
    Attempt.Submitted poison = rig.graded(rig.school.student("poison"), exam, 1);
    for (int n = 0; n < 40; n++) {
      rig.graded(rig.school.student("s" + n), exam, 400);
    }
    rig.run(Duration.ofMinutes(1), SECOND);
    assertThat(rig.platform.gradebook().changes()).hasSize(40);
    assertThat(rig.state(poison).state()).isEqualTo(State.WAITING);
    assertThat(rig.state(poison).problem()).contains("the platform answered 502");
  }

  @Test
  void oneCourseInTroubleHoldsUpNoOther() {
    at(Flavor.MOODLE);
    rig.platform.gradebook().refuse("broken", Reply.of(503, ""));
    ActivityId broken = rig.link("broken");
    for (int n = 0; n < 60; n++) {
      rig.graded(rig.school.student("b" + n), broken, 400);
    }
    rig.run(Duration.ofMinutes(30), SECOND);
    int asked = rig.platform.posts();
    assertThat(asked).isLessThan(40);

    rig.graded("sam", "c", 412);
    rig.drainAllBut(60, Duration.ofMinutes(5));
    assertThat(changes(SAM)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "CANVAS, 404, '', COLUMN_GONE",
    "CANVAS, 404, 'The specified resource does not exist.', COLUMN_NOT_FOUND",
    "CANVAS, 412, '', FOREIGN_COLUMN",
    "CANVAS, 422, 'User not found in course or is not a student', NOT_A_STUDENT",
    "CANVAS, 422, 'This course has concluded. AGS requests ...', COURSE_CLOSED",
    "CANVAS, 422, 'cannot be changed: This assignment is still unpublished', UNPUBLISHED",
    "CANVAS, 422, 'no attempts left', NO_ATTEMPT_LEFT",
    "CANVAS, 422, 'scoreGiven is wrong', OTHER",
    "MOODLE, 400, '[]', NOT_A_STUDENT",
    "MOODLE, 500, '[]', LOCKED",
    "MOODLE, 404, '', COLUMN_GONE"
  })
  void parksWhatThePlatformWillNeverTakeWithTheReason(
      Flavor flavor, int status, String body, Obstacle obstacle) {
    at(flavor);
    rig.platform.turn(Weather.status(status, body));
    Attempt.Submitted done = rig.graded("sam", "c", 412);
    rig.tick();
    rig.run(Duration.ofHours(1), Duration.ofMinutes(1));

    assertThat(rig.platform.posts()).isEqualTo(1);
    assertThat(rig.state(done).state()).isEqualTo(State.PARKED);
    assertThat(rig.state(done).obstacle()).contains(obstacle);
    assertThat(rig.state(done).problem().orElseThrow()).isNotBlank();
  }

  @Test
  void asksForNoTokenAgainAndAgainWhereTheToolWasRemovedFromTwoCourses() {
    at(Flavor.CANVAS);
    removeTheToolFrom("gone-1", "gone-2");
    List<ActivityId> exams = List.of(rig.link("gone-1"), rig.link("c"), rig.link("gone-2"));
    for (int n = 0; n < 5; n++) {
      CandidateId student = rig.school.student("s" + n);
      exams.forEach(exam -> rig.graded(student, exam, 400));
      rig.run(Duration.ofSeconds(20), SECOND);
    }
    assertThat(rig.platform.gradebook().changes()).hasSize(5);
    assertThat(rig.platform.tokens()).isEqualTo(2);
  }

  @Test
  void parksWhatTheToolMayNotDoInACourseAndHoldsUpNoOther() {
    at(Flavor.CANVAS);
    removeTheToolFrom("gone-1", "gone-2", "gone-3");
    CandidateId sam = rig.school.student("sam");
    Attempt.Submitted done = rig.graded(sam, rig.link("gone-1"), 412);
    rig.graded(sam, rig.link("gone-2"), 412);
    rig.graded(sam, rig.link("gone-3"), 412);
    Attempt.Submitted healthy = rig.graded(sam, rig.link("c"), 412);
    rig.tick();
    assertThat(rig.state(healthy).state()).isEqualTo(State.SENT);
    assertThat(rig.state(done).state()).isEqualTo(State.WAITING);
    assertThat(rig.laneProblem()).isEmpty();

    rig.run(Duration.ofMinutes(10), SECOND);
    assertThat(rig.state(done).state()).isEqualTo(State.WAITING);
    rig.drain(Duration.ofMinutes(30));
    assertThat(rig.state(done).state()).isEqualTo(State.PARKED);
    assertThat(rig.state(done).obstacle()).contains(Obstacle.NOT_ALLOWED);
    assertThat(rig.state(done).problem().orElseThrow()).contains("not linked to a Tool");
    assertThat(rig.platform.posts()).isLessThan(40);
  }

  @Test
  void parksNoClassThatFinishesWhileTheTokenDoesNotCountForAMoment() {
    at(Flavor.CANVAS);
    rig.platform.turn(Weather.status(401, "Unauthorized"));
    ActivityId exam = rig.link("c");
    for (int n = 0; n < 12; n++) {
      rig.graded(rig.school.student("s" + n), exam, 400);
      rig.run(SECOND, SECOND);
    }
    assertThat(rig.waiting()).isEqualTo(12);
    assertThat(rig.platform.posts()).as("two of the first try, then pauses").isLessThan(8);

    rig.platform.turn(Weather.FINE);
    rig.drain(Duration.ofMinutes(2));
    assertThat(rig.platform.gradebook().changes()).hasSize(12);
  }

  @Test
  void countsDenialsAnewWhereATeacherSendsAgain() {
    at(Flavor.CANVAS);
    removeTheToolFrom("c");
    ActivityId exam = rig.link("c");
    CandidateId sam = rig.school.student("sam");
    Attempt.Submitted done = rig.graded(sam, exam, 412);
    rig.drain(Duration.ofMinutes(30));
    rig.sendAgain(exam, sam);
    rig.run(Duration.ofMinutes(5), SECOND);
    assertThat(rig.state(done).state()).isEqualTo(State.WAITING);

    rig.platform.gradebook().refuseNoMore("c");
    rig.drain(Duration.ofMinutes(10));
    assertThat(rig.state(done).state()).isEqualTo(State.SENT);
  }

  @Test
  void startsAnewWhereNobodyAskedForLong() {
    at(Flavor.CANVAS);
    removeTheToolFrom("c");
    ActivityId exam = rig.link("c");
    rig.graded(rig.school.student("sam"), exam, 412);
    rig.drain(Duration.ofMinutes(30));
    rig.clock.pass(Duration.ofDays(7));
    rig.platform.turn(Weather.status(401, "Unauthorized").times(2, Weather.FINE));
    rig.platform.gradebook().refuseNoMore("c");
    Attempt.Submitted later = rig.graded(rig.school.student("kim"), exam, 300);
    rig.drain(Duration.ofMinutes(30));
    assertThat(rig.state(later).state()).isEqualTo(State.SENT);
  }

  @Test
  void outlastsATimeInWhichThePlatformTakesNoToken() {
    at(Flavor.CANVAS);
    rig.platform.turn(Weather.status(401, "Unauthorized").times(5, Weather.FINE));
    Attempt.Submitted done = rig.graded("sam", "c", 412);
    rig.drain(Duration.ofMinutes(5));
    assertThat(rig.state(done).state()).isEqualTo(State.SENT);
  }

  @ParameterizedTest
  @CsvSource({
    "400, '{\"error\":\"invalid_scope\"}'",
    "200, '{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"scope\":\"other\"}'"
  })
  void parksAtOnceWhatThePlatformGrantsNoTokenFor(int status, String body) {
    at(Flavor.MOODLE);
    rig.platform.answerTokens(Reply.of(status, body));
    Attempt.Submitted done = rig.graded("sam", "c", 412);
    rig.tick();
    assertThat(rig.state(done).obstacle()).contains(Obstacle.NOT_ALLOWED);
    assertThat(rig.platform.posts()).isZero();
    assertThat(rig.laneProblem()).isEmpty();
  }

  @Test
  void keepsGradesWaitingWhereThePlatformKnowsTheToolNoMore() {
    at(Flavor.MOODLE);
    rig.platform.answerTokens(Reply.of(400, "{\"error\":\"invalid_client\"}"));
    Attempt.Submitted done = rig.graded("sam", "c", 412);
    rig.run(Duration.ofMinutes(10), SECOND);
    assertThat(rig.state(done).state()).isEqualTo(State.WAITING);
    assertThat(rig.laneProblem().orElseThrow()).contains("invalid_client");
  }

  private void removeTheToolFrom(String... columns) {
    Reply refusal =
        Reply.of(
            401,
            "{\"errors\":{\"type\":\"unauthorized\",\"message\":"
                + "\"Access Token not linked to a Tool associated with this Context\"}}");
    for (String column : columns) {
      rig.platform.gradebook().refuse(column, refusal);
    }
  }

  private Registrations registrations() {
    return new JooqRegistrations(rig.database.sql(), rig.clock, new SecureRandom());
  }

  /** As at a start whose file lists another platform alone. */
  private static void takeOutOfTheFile(Registrations registrations) {
    registrations.retireOthers(Registrations.Source.FILE, List.of(UUID.randomUUID()));
  }

  @Test
  void keepsGradesOfAPlatformThatIsNotRegisteredUntilItIsAgain() {
    at(Flavor.MOODLE);
    Attempt.Submitted done = rig.graded("sam", "c", 412);
    Registrations registrations = registrations();
    takeOutOfTheFile(registrations);
    rig.run(Duration.ofMinutes(2), SECOND);
    assertThat(rig.state(done).state()).isEqualTo(State.WAITING);
    assertThat(rig.platform.posts()).isZero();

    registrations.keep(rig.school.registration, List.of("1"), Registrations.Source.FILE);
    rig.drain(SECOND);
    assertThat(rig.state(done).state()).isEqualTo(State.SENT);
  }

  @Test
  void parksNothingWhosePlatformIsTakenAwayInTheMiddleOfATurn() {
    at(Flavor.MOODLE);
    Attempt.Submitted done = rig.graded("sam", "c", 412);
    Registrations registrations = registrations();
    rig.platform.turn(platform -> {
      takeOutOfTheFile(registrations);
      return Reply.of(502, "");
    });
    rig.run(Duration.ofMinutes(2), SECOND);
    assertThat(rig.platform.posts()).isEqualTo(1);
    assertThat(rig.state(done).state()).isEqualTo(State.WAITING);
  }

  @Test
  void endsATurnAtASlowPlatformSoThatOthersHaveTheirs() {
    at(Flavor.MOODLE);
    ActivityId exam = rig.link("c");
    IntStream.range(0, 100).forEach(n -> rig.graded(rig.school.student("s" + n), exam, 400));
    rig.platform.turn(platform -> {
      rig.clock.pass(SECOND);
      return platform.get();
    });
    rig.tick();
    assertThat(rig.platform.gradebook().changes()).hasSizeBetween(20, 21);
    rig.tick();
    assertThat(rig.platform.gradebook().changes()).hasSizeBetween(40, 42);
    assertThat(rig.laneProblem()).isEmpty();
  }

  @Test
  void parksWhatTheCourseOffersNoGradebookFor() {
    at(Flavor.MOODLE);
    ActivityId exam = rig.school.link("l", "full", Optional.empty(), Optional.empty());
    Attempt.Submitted done = rig.graded(rig.school.student("sam"), exam, 412);
    rig.tick();
    assertThat(rig.state(done).obstacle()).contains(Obstacle.NO_GRADE_SERVICE);
  }

  @Test
  void goesOnWhereAProcessDiedBetweenThePostAndItsNote() {
    at(Flavor.MOODLE);
    Attempt.Submitted done = rig.graded("sam", "c", 412);
    // What a killed process leaves: the score is there, the row still waits, its lane is held.
    rig.platform.gradebook().write(SAM, 412, 500, done.submittedAt());
    new JooqGradeLanes(rig.database.sql())
        .claim(UUID.randomUUID(), rig.clock.instant(), rig.clock.instant().plusSeconds(30), 1);
    rig.restart();

    assertThat(rig.drain(Duration.ofMinutes(1))).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    assertThat(changes(SAM)).hasSize(1);
    assertThat(rig.state(done).state()).isEqualTo(State.SENT);
  }

  @Test
  void bringsCanvasNoCommentTwiceWhereAProcessIsKilledAfterThePost() {
    at(Flavor.CANVAS);
    rig.platform.turn(platform -> {
      Reply taken = platform.get();
      rig.kill();
      return taken;
    });
    Attempt.Submitted done = rig.graded("sam", "c", 412);
    rig.tick();
    assertThat(changes(SAM)).hasSize(1);
    assertThat(rig.state(done).state()).isEqualTo(State.WAITING);

    rig.platform.turn(Weather.FINE);
    rig.restart();
    rig.drain(Duration.ofMinutes(1));
    assertThat(rig.platform.posts()).isEqualTo(2);
    assertThat(rig.platform.gradebook().comments(SAM)).containsExactly("412 of 500");
    assertThat(rig.platform.gradebook().submissions(SAM)).isEqualTo(1);
    assertThat(changes(SAM)).containsExactly(new Change(412, 500, done.submittedAt()));
    assertThat(rig.state(done).state()).isEqualTo(State.SENT);
  }

  @Test
  void readsBackWhatIsEqualChangedAndMissing() {
    at(Flavor.MOODLE);
    ActivityId exam = rig.link("c");
    for (String subject : List.of("equal", "changed", "missing")) {
      rig.graded(rig.school.student(subject), exam, 412);
    }
    rig.drain(SECOND);
    rig.platform.gradebook().write(new Cell("c", "changed"), 90, 100, rig.clock.instant());
    rig.platform.gradebook().erase(new Cell("c", "missing"));

    assertThat(rig.compared(exam))
        .isEqualTo(
            Map.of(
                "equal", new Comparison.Equal(82.4, 100),
                "changed", new Comparison.Different(90, 100),
                "missing", new Comparison.Missing()));
  }

  @Test
  void givesUpComparingWithAGradebookThatTakesTooLong() {
    at(Flavor.CANVAS);
    ActivityId exam = rig.link("c");
    rig.graded(rig.school.student("sam"), exam, 412);
    rig.drain(SECOND);
    AtomicInteger pages = new AtomicInteger();
    rig.platform.turn(
        Weather.endlessPages(() -> {
          rig.clock.pass(Duration.ofSeconds(6));
          return pages.incrementAndGet();
        }));
    assertThat(rig.readBack(exam))
        .isEqualTo(
            new ReadBack.Outcome.Unknown(
                "the platform's list takes too long: it did not end within 20 s"));
    assertThat(pages).hasValue(4);
  }

  @Test
  void stopsAfterTheGradesAtHand() {
    at(Flavor.MOODLE);
    ActivityId exam = rig.link("c");
    IntStream.range(0, 30).forEach(n -> rig.graded(rig.school.student("s" + n), exam, 400));
    rig.platform.turn(platform -> {
      rig.stop();
      return platform.get();
    });
    rig.tick();
    assertThat(rig.platform.posts()).isBetween(1, 2);
    rig.platform.turn(Weather.FINE);
    rig.restart();
    rig.drain(SECOND);
    assertThat(rig.platform.gradebook().changes()).hasSize(30);
  }
}

package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.practice.store.StoreFixture.NOON;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.passback.GradePlace;
import org.cehrs.practice.passback.GradeState;
import org.cehrs.practice.passback.GradeState.State;
import org.cehrs.practice.passback.Obstacle;
import org.cehrs.practice.passback.QueuedGrade;
import org.cehrs.practice.passback.Setback;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The queue of grades, whichever database holds it. */
abstract class GradeQueueContract {

  private GradeSchool school;
  private GradeSchool elsewhere;
  private JooqOutgoingGrades grades;
  private JooqCourseGrades courses;
  private RowMeter written;

  abstract TestDatabase newDatabase();

  @BeforeEach
  void twoSchools() {
    TestDatabase database = newDatabase();
    school = new GradeSchool(database, StoreFixture.registration("https://one.example"));
    elsewhere = new GradeSchool(database, StoreFixture.registration("https://two.example"));
    courses = new JooqCourseGrades(database.sql(), database.transactions());
    written = RowMeter.on(database.sql());
    grades = new JooqOutgoingGrades(database.sql(), database.transactions());
  }

  private List<QueuedGrade> due(Instant now) {
    return grades.due(school.registration.id(), now, 100);
  }

  private QueuedGrade onlyDue(Instant now) {
    assertThat(due(now)).hasSize(1);
    return due(now).getFirst();
  }

  private QueuedGrade dueOf(String subject, Instant now) {
    return due(now).stream()
        .filter(grade -> grade.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private GradeState state(Attempt.Submitted done) {
    return school.queue.state(done.id()).orElseThrow();
  }

  @Test
  void givesEveryGradeATimestampAfterTheLast() {
    Attempt.Submitted done = school.finish(school.student("s"), school.link("a"), 1, NOON);
    school.grade(done, 400, NOON);
    school.grade(done, 410, NOON.plusMillis(300));
    school.grade(done, 420, NOON.plusSeconds(9));

    assertThat(due(NOON.plusSeconds(9)))
        .extracting(QueuedGrade::timestamp)
        .containsExactly(NOON, NOON.plusSeconds(1), NOON.plusSeconds(9));
    assertThat(due(NOON.plusSeconds(9)))
        .extracting(QueuedGrade::newest)
        .containsExactly(false, false, true);
  }

  @Test
  void givesEightGradesThatRaceEightTimestamps() {
    Attempt.Submitted done = school.finish(school.student("s"), school.link("a"), 1, NOON);
    Race.of(n ->
        () -> {
          school.grade(done, 400 + n, NOON);
          return n;
        });

    assertThat(due(NOON))
        .extracting(QueuedGrade::timestamp)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 8).mapToObj(NOON::plusSeconds).toList());
    assertThat(due(NOON)).filteredOn(QueuedGrade::newest).hasSize(1);
    assertThat(due(NOON)).filteredOn(QueuedGrade::newSubmission).hasSize(1);
  }

  @Test
  void ordersTheGradesOfTwoExamsThatALinkHadOneAfterTheOther() {
    Optional<URI> column = Optional.of(URI.create("https://lms.example/items/1"));
    CandidateId student = school.student("s");
    school.graded(student, school.link("a", "half", column, Optional.empty()), 300, NOON);
    school.graded(student, school.link("a", "full", column, Optional.empty()), 400, NOON);
    school.graded(student, school.link("b"), 500, NOON);

    assertThat(due(NOON))
        .extracting(grade -> grade.place().resourceId() + " " + grade.timestamp() + grade.newest())
        .containsExactlyInAnyOrder(
            "half " + NOON + "false",
            "full " + NOON.plusSeconds(1) + "true",
            "full " + NOON + "true");
  }

  @Test
  void knowsWhatIsNeededToSendAGrade() {
    ActivityId activity =
        school.link(
            "course-1", "full", Optional.empty(), Optional.of(URI.create("https://lms.example/l")));
    Attempt.Submitted done = school.graded(school.student("s"), activity, 412, NOON);

    QueuedGrade grade = onlyDue(NOON);
    assertThat(grade.place())
        .isEqualTo(
            new GradePlace(
                activity,
                "Exam at course-1",
                "course-1",
                true,
                "full",
                Optional.empty(),
                Optional.of(URI.create("https://lms.example/l")),
                0));
    assertThat(grade.subject()).isEqualTo("s");
    assertThat(grade.attempt()).isEqualTo(done.id());
    assertThat(grade.scoreGiven()).isEqualTo(412);
    assertThat(grade.submittedAt()).isEqualTo(NOON);
    assertThat(grade.newSubmission()).isTrue();
    assertThat(grade.commentDue()).isTrue();

    grades.foundLineItem(activity, URI.create("https://lms.example/l/9"));
    assertThat(onlyDue(NOON).place().lineItem()).contains(URI.create("https://lms.example/l/9"));
  }

  @Test
  void givesOutWhatIsDueOfOneRegistrationLongestDueFirst() {
    ActivityId activity = school.link("a");
    school.graded(school.student("late"), activity, 400, NOON.plusSeconds(2));
    school.graded(school.student("early"), activity, 400, NOON.plusSeconds(1));
    school.graded(school.student("not yet"), activity, 400, NOON.plusSeconds(9));
    elsewhere.graded(elsewhere.student("x"), elsewhere.link("a"), 400, NOON);

    assertThat(due(NOON.plusSeconds(8)))
        .extracting(QueuedGrade::subject)
        .containsExactly("early", "late");
    assertThat(grades.due(school.registration.id(), NOON.plusSeconds(8), 1)).hasSize(1);
  }

  @Test
  void followsAGradeFromWaitingToSent() {
    Attempt.Submitted done = school.graded(school.student("s"), school.link("a"), 400, NOON);
    QueuedGrade grade = onlyDue(NOON);
    grades.setBack(grade, setback("no answer", 30, 20), NOON);

    assertThat(due(NOON.plusSeconds(29))).isEmpty();
    assertThat(state(done))
        .isEqualTo(
            new GradeState(State.WAITING, 400, 500, Optional.of("no answer"), Optional.empty()));
    QueuedGrade again = onlyDue(NOON.plusSeconds(30));
    assertThat(again.tries()).isEqualTo(1);
    assertThat(again.timestamp()).isEqualTo(grade.timestamp());

    grades.sent(again, NOON.plusSeconds(31));
    assertThat(due(NOON.plusSeconds(60))).isEmpty();
    assertThat(state(done))
        .isEqualTo(new GradeState(State.SENT, 400, 500, Optional.empty(), Optional.empty()));
  }

  @Test
  void givesACommentToOneOfManyWhoTakeItUntilItIsGivenBack() {
    school.graded(school.student("s"), school.link("a"), 400, NOON);
    QueuedGrade grade = onlyDue(NOON);
    assertThat(Race.of(n -> () -> grades.takeComment(grade))).containsOnlyOnce(true);
    assertThat(onlyDue(NOON).commentDue()).isFalse();

    grades.returnComment(grade);
    assertThat(onlyDue(NOON).commentDue()).isTrue();
    grades.sent(grade, NOON);
    assertThat(grades.takeComment(grade)).isFalse();
  }

  @Test
  void parksAGradeWithWhatHindersIt() {
    Attempt.Submitted done = school.graded(school.student("s"), school.link("a"), 400, NOON);
    grades.parked(onlyDue(NOON), Obstacle.COURSE_CLOSED, "refused (422)", NOON);

    assertThat(due(NOON.plusSeconds(60))).isEmpty();
    assertThat(state(done))
        .isEqualTo(
            new GradeState(
                State.PARKED,
                400,
                500,
                Optional.of("refused (422)"),
                Optional.of(Obstacle.COURSE_CLOSED)));
  }

  @Test
  void putsOffTheOthersOfAnActivityForLessThanTheGradeThatFailed() {
    ActivityId broken = school.link("broken");
    for (String subject : List.of("a", "b", "c")) {
      school.graded(school.student(subject), broken, 400, NOON);
    }
    school.graded(school.student("d"), school.link("sound"), 400, NOON);
    grades.setBack(dueOf("b", NOON), setback("502", 30, 20), NOON);

    assertThat(due(NOON)).extracting(QueuedGrade::subject).containsExactly("d");
    assertThat(due(NOON.plusSeconds(20)))
        .extracting(grade -> grade.subject() + grade.tries())
        .containsExactlyInAnyOrder("d0", "a0", "c0");
    assertThat(due(NOON.plusSeconds(30))).hasSize(4);
  }

  @Test
  void holdsWhatWaitsAtAPlaceInTroubleAndNotWhatIsQueuedOrAskedForLater() {
    ActivityId broken = school.link("broken");
    CandidateId asked = school.student("asked");
    school.graded(asked, broken, 400, NOON);
    school.graded(school.student("patient"), broken, 400, NOON);
    school.graded(school.student("failed"), broken, 400, NOON);
    grades.setBack(dueOf("failed", NOON), setback("502", 30, 20), NOON);
    school.graded(school.student("new"), broken, 400, NOON.plusSeconds(5));
    courses.resend(school.tenant, broken, List.of(asked), NOON.plusSeconds(5));

    assertThat(due(NOON.plusSeconds(5)))
        .extracting(QueuedGrade::subject)
        .containsExactlyInAnyOrder("asked", "new");
    Instant again = NOON.plusSeconds(6);
    grades.setBack(dueOf("new", again), setback("502", 70, 60), again);
    assertThat(due(NOON.plusSeconds(59))).isEmpty();
    assertThat(due(NOON.plusSeconds(60))).hasSize(3);
  }

  @Test
  void aRestOfAPlaceIsNeverShortenedByTheNextFailure() {
    ActivityId broken = school.link("broken");
    school.graded(school.student("a"), broken, 400, NOON);
    school.graded(school.student("b"), broken, 400, NOON);
    school.graded(school.student("c"), broken, 400, NOON);
    List<QueuedGrade> sentAtOnce = due(NOON);
    grades.setBack(sentAtOnce.getFirst(), setback("502", 90, 60), NOON);
    grades.setBack(sentAtOnce.get(1), setback("502", 40, 20), NOON);

    assertThat(due(NOON.plusSeconds(59))).isEmpty();
    assertThat(due(NOON.plusSeconds(60))).hasSize(2);
    assertThat(due(NOON.plusSeconds(60)).getFirst().place().failures()).isEqualTo(2);
  }

  /** A batch is read before its two senders go on their way. */
  @Test
  void aSuccessEndsAlsoAPauseThatBeganAfterItsBatchWasRead() {
    ActivityId exam = school.link("a");
    for (String subject : List.of("a", "b", "c")) {
      school.graded(school.student(subject), exam, 400, NOON);
    }
    List<QueuedGrade> batch = due(NOON);
    grades.setBack(batch.getFirst(), setback("502", 90, 60), NOON);
    grades.sent(batch.get(1), NOON);
    assertThat(due(NOON)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 60})
  void writesTheSameFewRowsInTroubleHoweverManyGradesWait(int waiting) {
    ActivityId broken = school.link("broken");
    for (int n = 0; n < waiting; n++) {
      school.graded(school.student("s" + n), broken, 400, NOON);
    }
    QueuedGrade failing = due(NOON).getFirst();
    assertThat(written.during(() -> grades.setBack(failing, setback("502", 30, 20), NOON)))
        .as("the grade and its place")
        .isEqualTo(2);
    assertThat(due(NOON.plusSeconds(19))).isEmpty();

    QueuedGrade probe = due(NOON.plusSeconds(20)).getFirst();
    assertThat(written.during(() -> grades.sent(probe, NOON.plusSeconds(21)))).isEqualTo(2);
    assertThat(due(NOON.plusSeconds(21))).hasSize(waiting - 2);

    QueuedGrade next = due(NOON.plusSeconds(21)).getFirst();
    grades.setBack(next, setback("502", 900, 600), NOON.plusSeconds(21));
    assertThat(written.during(() -> grades.hurry(school.registration.id(), NOON.plusSeconds(22))))
        .as("the two grades that failed, and the place")
        .isEqualTo(3);
    assertThat(due(NOON.plusSeconds(22))).hasSize(waiting - 1);
  }

  @Test
  void makesTheOthersOfAnActivityDueAtOnceWhenOneCameThrough() {
    ActivityId activity = school.link("a");
    for (String subject : List.of("a", "b", "c")) {
      school.graded(school.student(subject), activity, 400, NOON);
    }
    grades.setBack(due(NOON).getFirst(), setback("502", 900, 600), NOON);
    QueuedGrade probe = due(NOON.plusSeconds(600)).getFirst();
    assertThat(probe.place().failures()).isEqualTo(1);
    grades.sent(probe, NOON.plusSeconds(601));

    // The third is due, the one that failed itself is not yet.
    assertThat(onlyDue(NOON.plusSeconds(601)).place().failures()).isZero();
    assertThat(due(NOON.plusSeconds(900))).hasSize(2);
  }

  @Test
  void makesDueAtOnceWhatTroublePutOff() {
    school.graded(school.student("s"), school.link("a"), 400, NOON);
    elsewhere.graded(elsewhere.student("s"), elsewhere.link("a"), 400, NOON);
    QueuedGrade other = grades.due(elsewhere.registration.id(), NOON, 1).getFirst();
    grades.setBack(onlyDue(NOON), setback("503", 900, 900), NOON);
    grades.setBack(other, setback("503", 900, 900), NOON);

    grades.hurry(school.registration.id(), NOON.plusSeconds(5));
    assertThat(due(NOON.plusSeconds(5))).hasSize(1);
    assertThat(grades.due(elsewhere.registration.id(), NOON.plusSeconds(5), 1)).isEmpty();
  }

  @Test
  void settlesNothingThatHasAnotherTimestampMeanwhile() {
    Attempt.Submitted done = school.graded(school.student("s"), school.link("a"), 400, NOON);
    QueuedGrade old = onlyDue(NOON);
    grades.renew(old, NOON.plusSeconds(5), NOON.plusSeconds(6));
    grades.sent(old, NOON.plusSeconds(6));

    assertThat(state(done).state()).isEqualTo(State.WAITING);
    assertThat(onlyDue(NOON.plusSeconds(6)).timestamp()).isEqualTo(NOON.plusSeconds(5));
  }

  @Test
  void renewsATimestampByASecondAtLeast() {
    school.graded(school.student("s"), school.link("a"), 400, NOON);
    grades.renew(onlyDue(NOON), NOON.plusMillis(5), NOON);
    assertThat(onlyDue(NOON).timestamp()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void aNewerGradeTakesThePlaceOfOneThatWouldBeRenewed() {
    CandidateId student = school.student("s");
    ActivityId activity = school.link("a");
    Attempt.Submitted first = school.graded(student, activity, 400, NOON);
    QueuedGrade old = onlyDue(NOON);
    Attempt.Submitted second = school.graded(student, activity, 410, NOON.plusSeconds(1));
    grades.renew(old, NOON.plusSeconds(9), NOON.plusSeconds(9));

    assertThat(state(first).state()).isEqualTo(State.SUPERSEDED);
    assertThat(onlyDue(NOON.plusSeconds(9)).attempt()).isEqualTo(second.id());
  }

  private static Setback setback(String why, int next, int others) {
    return new Setback(why, NOON.plusSeconds(next), NOON.plusSeconds(others), false);
  }
}

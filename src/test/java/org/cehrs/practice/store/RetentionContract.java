package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cehrs.practice.store.StoreFixture.NOON;
import static org.cehrs.practice.store.schema.Tables.ATTEMPT;
import static org.cehrs.practice.store.schema.Tables.PERSON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cehrs.practice.administration.Courses;
import org.cehrs.practice.delivery.AuditEvent;
import org.cehrs.practice.delivery.Retention;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.lti.Registration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Data of people goes when its time is over, whichever database holds it. */
abstract class RetentionContract {

  private static final Duration TERM = Duration.ofDays(400);
  private static final Duration ACTS = Duration.ofDays(1100);
  private static final int ROUNDS = 30;

  private Instant now = NOON;
  private SchoolLife life;
  private Courses courses;
  private Retention retention;
  private Registration school;
  private Session ines;

  abstract TestDatabase newDatabase();

  @BeforeEach
  void aCourseAtWork() {
    TestDatabase database = newDatabase();
    life = new SchoolLife(database);
    courses = new JooqCourses(database.sql());
    retention =
        new Retention(
            new JooqRetainedData(database.sql(), database.transactions()),
            life.log,
            new Retention.Terms(TERM, ACTS),
            database.transactions(),
            () -> now);
    school = life.school("https://one.example");
    ines = life.launch(school, "user-77");
    life.submit(life.sit(ines));
    life.teach(life.launch(school, "teacher"), ines, "user-77");
  }

  @Test
  void keepsEverythingToTheLastDayOfItsTerm() {
    String before = people();

    after(TERM);
    retention.deleteOld();

    assertThat(people()).isEqualTo(before);
  }

  @Test
  void deletesNothingWhileTheClockIsFarAhead() {
    retention.deleteOld();
    String before = people();
    Instant right = now.plusSeconds(60);

    jumpTo(right.plus(Duration.ofDays(2000)));
    for (int minutes = 0; minutes < 60; minutes++) {
      retention.deleteOld();
      now = now.plusSeconds(60);
    }
    assertThat(people()).isEqualTo(before);

    jumpTo(right);
    runs(2);
    assertThat(people()).isEqualTo(before);
  }

  @Test
  void goesOnTwoDaysAfterAServerThatWasOffForLong() {
    retention.deleteOld();
    Instant back = now.plus(TERM).plusSeconds(1);
    jumpTo(back);
    runs(3);
    assertThat(attempts()).isEqualTo(1);

    jumpTo(back.plus(Duration.ofDays(1)));
    runs(3);
    assertThat(attempts()).isEqualTo(1);

    jumpTo(back.plus(Duration.ofDays(2)));
    runs(2);
    assertThat(attempts()).isZero();
  }

  @Test
  void deletesNothingAtTheFirstRunThatItRemembers() {
    jumpTo(now.plus(TERM).plusSeconds(1));
    runs(3);
    assertThat(attempts()).isEqualTo(1);
  }

  @Test
  void notesGradesThatWereNeverSent() {
    after(TERM.plusSeconds(1));
    retention.deleteOld();
    assertThat(life.log.newest(1))
        .extracting(AuditEvent::act, AuditEvent::detail, AuditEvent::actor)
        .containsExactly(tuple("grade.delete", "1 never sent", program()));
  }

  @Test
  void emptiesACourseThatNobodyHasLaunchedForItsTerm() {
    after(TERM.plusSeconds(1));
    runs(2);

    assertThat(attempts()).isZero();
    assertThat(life.everything()).doesNotContain("Sato", "page-1", "lms.example/items/1");
    assertThat(life.log.newest(9))
        .extracting(AuditEvent::act, AuditEvent::actor)
        .contains(tuple("course.empty", program()));
    assertThat(course().lastLaunch()).as("nobody's data is held").isEmpty();
  }

  @Test
  void isDoneWithACourseOnce() {
    after(TERM.plusSeconds(1));
    runs(5);
    assertThat(life.log.newest(10)).filteredOn(act -> act.act().equals("course.empty")).hasSize(1);
  }

  @Test
  void deletesALittleAtEachRun() {
    IntStream.range(0, 29).forEach(n -> life.submit(life.sit(student(n))));
    after(TERM.plusSeconds(1));

    retention.deleteOld();
    assertThat(attempts()).isEqualTo(5);
    retention.deleteOld();
    assertThat(attempts()).isZero();
  }

  @Test
  void keepsACourseThatIsLaunchedNowAndThen() {
    after(TERM.minusDays(1));
    launch("somebody");
    after(Duration.ofDays(30));
    runs(2);

    assertThat(attempts()).isEqualTo(1);
  }

  @Test
  void letsTheTimeOfAClosedCourseRunOutThoughItsResultsAreRead() {
    courses.close(course().id(), NOON);
    after(TERM.minusDays(1));
    launch("teacher");
    after(Duration.ofDays(2));
    runs(2);

    assertThat(attempts()).isZero();
  }

  @Test
  void leavesOtherCoursesAlone() {
    Session elsewhere = life.launch(life.school("https://two.example"), "user-77");
    life.submit(life.sit(elsewhere));
    after(TERM.minusDays(1));
    life.launch(life.school("https://two.example"), "user-77", now);
    after(Duration.ofDays(2));
    runs(3);

    assertThat(life.attempts.of(activity(elsewhere), elsewhere.person())).hasSize(1);
    assertThat(life.attempts.of(activity(ines), ines.person())).isEmpty();
  }

  /** The term of a course that wakes up while it is emptied begins anew. */
  @Test
  void stopsWhenTheCourseIsLaunchedAgain() {
    IntStream.range(0, 29).forEach(n -> life.submit(life.sit(student(n))));
    after(TERM.plusSeconds(1));
    retention.deleteOld();
    launch("somebody");
    runs(3);

    assertThat(attempts()).isEqualTo(5);
  }

  @Test
  void forgetsPeopleOnceNothingNeedsThem() {
    after(TERM.plusSeconds(1));
    runs(2);
    life.sessions.purge(now);
    retention.deletePeople();
    assertThat(life.rows(PERSON))
        .as("the teacher's acts are still in the log")
        .doesNotContain(ines.person().toString())
        .contains("\"teacher\"");

    after(ACTS);
    retention.deleteOld();
    retention.deletePeople();
    assertThat(life.rows(PERSON)).doesNotContain("Ines", "teacher");
  }

  /** Students who come back in the very moment in which they are forgotten. */
  @Test
  void refusesNobodyWhoLaunchesWhilePeopleAreForgotten() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Optional<Session>> launched = Race.of(n -> n % 2 == 0 ? this::forget : this::comeBack);

      assertThat(launched.stream().flatMap(Optional::stream))
          .hasSize(Race.RUNNERS / 2)
          .allSatisfy(session -> assertThat(life.sessions.find(session.id(), now)).isPresent());
      life.sessions.purge(now.plus(Duration.ofDays(1)));
    }
  }

  private Optional<Session> forget() {
    retention.deletePeople();
    return Optional.empty();
  }

  private Optional<Session> comeBack() {
    return Optional.ofNullable(
        life.database.transactions().execute(status -> life.launch(school, "came back", now)));
  }

  @Test
  void keepsPeopleWhoAreHere() {
    String before = life.rows(PERSON);
    retention.deletePeople();
    assertThat(life.rows(PERSON)).isEqualTo(before);
  }

  @Test
  void forgetsActsAfterTheirTerm() {
    after(ACTS.plusSeconds(1));
    life.log.record(AuditEvent.ofAdministrator("key.rotate", "k", "", now));
    retention.deleteOld();
    assertThat(life.log.newest(9))
        .extracting(AuditEvent::act)
        .contains("key.rotate")
        .doesNotContain("accommodation.set", "grade.resend");
  }

  @Test
  void bearsSeveralRunsAtOnce() {
    IntStream.range(0, 29).forEach(n -> life.submit(life.sit(student(n))));
    after(TERM.plusSeconds(1));

    Race.of(n ->
        () -> {
          retention.deleteOld();
          return n;
        });
    runs(2);

    assertThat(attempts()).isZero();
    assertThat(life.log.newest(50)).filteredOn(act -> act.act().equals("course.empty")).hasSize(1);
  }

  @Test
  void closesACourseAndTakesItBack() {
    UUID id = course().id();
    courses.close(id, NOON);
    assertThat(course().closed()).contains(NOON);
    assertThat(life.sessions.find(ines.id(), NOON).orElseThrow().courseClosed()).contains(NOON);
    courses.reopen(id);
    assertThat(course().closed()).isEmpty();
    assertThat(courses.find(UUID.randomUUID())).isEmpty();
  }

  private Session student(int n) {
    return life.launch(school, "student-" + n);
  }

  private void launch(String user) {
    life.launch(school, user, now);
  }

  /** The server has run until then: it looked for old data the days before. */
  private void after(Duration further) {
    Instant then = now.plus(further);
    jumpTo(then.minus(Duration.ofDays(3)));
    retention.deleteOld();
    jumpTo(then.minus(Duration.ofHours(36)));
    retention.deleteOld();
    jumpTo(then);
  }

  private void jumpTo(Instant then) {
    now = then;
  }

  private void runs(int times) {
    IntStream.range(0, times).forEach(n -> retention.deleteOld());
  }

  /** All rows but those that the job keeps for itself. */
  private String people() {
    return life.everything().replaceFirst("retention_clock.*", "");
  }

  private int attempts() {
    return life.database.sql().fetchCount(ATTEMPT);
  }

  private Courses.Course course() {
    List<Courses.Course> all = courses.all();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private ActivityId activity(Session session) {
    return life.sessions.activity(session, StoreFixture.QUIZ);
  }

  private static AuditEvent.Actor program() {
    return new AuditEvent.Actor.Program();
  }
}

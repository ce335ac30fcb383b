package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cehrs.practice.store.StoreFixture.NOON;
import static org.cehrs.practice.store.StoreFixture.QUIZ;
import static org.cehrs.practice.store.schema.Tables.ATTEMPT_BREAK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cehrs.practice.delivery.Accommodations.Student;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.Accommodation;
import org.cehrs.practice.exam.attempt.Accommodation.Pace;
import org.cehrs.practice.exam.attempt.AnswerEvent;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.ExamClock;
import org.cehrs.practice.exam.attempt.Holder;
import org.cehrs.practice.exam.attempt.Recording;
import org.cehrs.practice.exam.link.Link;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accommodations, clocks, breaks and holders, whichever database holds them. */
abstract class SittingContract {

  private static final Accommodation HALF_MORE =
      new Accommodation(new Pace.Times(150), Duration.ofMinutes(15));
  private static final Accommodation UNTIMED = new Accommodation(new Pace.Untimed(), Duration.ZERO);

  private TestDatabase database;
  private JooqRegistrations registrations;
  private JooqSessions sessions;
  private JooqAttempts attempts;
  private JooqOpenAttempts open;
  private JooqAccommodations accommodations;
  private Session student;
  private Session elsewhere;

  abstract TestDatabase newDatabase();

  @BeforeEach
  void aStudentHereAndOneElsewhere() {
    database = newDatabase();
    SecureRandom chance = new SecureRandom();
    registrations = new JooqRegistrations(database.sql(), InstantSource.fixed(NOON), chance);
    sessions = new JooqSessions(database.sql(), chance);
    attempts = new JooqAttempts(database.sql(), database.transactions());
    open = new JooqOpenAttempts(database.sql(), database.transactions());
    accommodations = new JooqAccommodations(database.sql());
    new JooqBankArchive(database.sql()).add(StoreFixture.bank(), NOON);
    student = open("https://one.example", "s1", "student-1");
    elsewhere = open("https://two.example", "s2", "student-1");
  }

  private Session open(String issuer, String id, String subject) {
    Registration registration =
        registrations.keep(
            StoreFixture.registration(issuer), List.of("1"), Registrations.Source.FILE);
    return sessions.open(
        id,
        StoreFixture.launch(registration, subject),
        Link.PLAIN,
        NOON,
        NOON.plus(Duration.ofHours(12)));
  }

  private Attempt.InProgress begun() {
    Attempt.InProgress attempt = StoreFixture.attempt(student, sessions.activity(student, QUIZ), 1);
    assertThat(attempts.begin(attempt, StoreFixture.form())).isTrue();
    return attempt;
  }

  private Attempt.InProgress stored(Attempt.InProgress attempt) {
    return attempts
        .find(student.tenant(), attempt.id())
        .map(Attempt.InProgress.class::cast)
        .orElseThrow();
  }

  private void grant(Session to, Accommodation granted) {
    database
        .transactions()
        .executeWithoutResult(
            status -> accommodations.set(to.tenant(), to.course(), to.person(), granted, NOON));
  }

  private Accommodation granted(Session to) {
    return accommodations.of(to.tenant(), to.course(), to.person());
  }

  private ExamClock pause(AttemptId id, Instant now) {
    return open.changeClock(
            student.tenant(), id, now, clock -> clock.pause(HALF_MORE, now).orElse(clock))
        .orElseThrow();
  }

  private ExamClock resume(AttemptId id, Instant now) {
    return open.changeClock(student.tenant(), id, now, clock -> clock.resume(now)).orElseThrow();
  }

  private Recording save(AttemptId id, String client, long number, Instant now) {
    return attempts.record(
        student.tenant(),
        student.person(),
        id,
        new AnswerEvent(1, AnswerEvent.Kind.ANSWER, "b", client, number),
        now);
  }

  private List<Duration> loggedBreaks() {
    return database
        .sql()
        .selectFrom(ATTEMPT_BREAK)
        .orderBy(ATTEMPT_BREAK.NUMBER)
        .fetch(row -> Duration.between(row.getStartedAt(), row.getEndedAt()));
  }

  @Test
  void keepsWhatAStudentIsGrantedUntilItIsChangedOrTakenBack() {
    assertThat(granted(student)).isEqualTo(Accommodation.NONE);
    grant(student, HALF_MORE);
    assertThat(granted(student)).isEqualTo(HALF_MORE);
    grant(student, UNTIMED);
    assertThat(granted(student)).isEqualTo(UNTIMED);
    grant(student, Accommodation.NONE);
    assertThat(granted(student)).isEqualTo(Accommodation.NONE);
  }

  @Test
  void crossesNoTenantWithAnAccommodation() {
    grant(student, HALF_MORE);

    assertThat(granted(elsewhere)).isEqualTo(Accommodation.NONE);
    assertThat(accommodations.of(elsewhere.tenant(), student.course(), student.person()))
        .isEqualTo(Accommodation.NONE);
    assertThat(accommodations.students(elsewhere.tenant(), student.course())).isEmpty();
  }

  @Test
  void listsTheStudentsOfOneCourse() {
    Session peer = open("https://one.example", "s3", "student-2");
    grant(peer, UNTIMED);

    assertThat(accommodations.students(student.tenant(), student.course()))
        .extracting(Student::id, Student::granted)
        .containsExactlyInAnyOrder(
            tuple(student.person(), Accommodation.NONE), tuple(peer.person(), UNTIMED));
  }

  @Test
  void stillListsAStudentWhoseSessionsWerePurged() {
    begun();
    sessions.purge(NOON.plus(Duration.ofDays(2)));

    assertThat(accommodations.students(student.tenant(), student.course()))
        .extracting(Student::id)
        .containsExactly(student.person());
  }

  @Test
  void setsOneAccommodationHoweverManyTeachersPressAtOnce() {
    Race.of(n ->
        () -> {
          grant(student, new Accommodation(new Pace.Times(100 + n), Duration.ofMinutes(n)));
          return n;
        });

    Accommodation kept = granted(student);
    assertThat(kept.pace()).isEqualTo(new Pace.Times(100 + (int) kept.breaks().toMinutes()));
  }

  @Test
  void readsBackAClockToTheLastField() {
    Attempt.InProgress attempt = begun();
    ExamClock resting = pause(attempt.id(), NOON.plusSeconds(60));

    assertThat(attempts.find(student.tenant(), attempt.id()).orElseThrow().sitting().clock())
        .isEqualTo(resting);
    assertThat(resting.breaks()).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void logsTheLengthOfEveryBreak() {
    AttemptId id = begun().id();
    pause(id, NOON.plusSeconds(60));
    resume(id, NOON.plusSeconds(90));
    pause(id, NOON.plusSeconds(120));
    assertThat(loggedBreaks())
        .containsExactly(Duration.ofSeconds(30), Duration.ofMinutes(15).minusSeconds(30));

    open.changeClock(
        student.tenant(),
        id,
        NOON.plusSeconds(180),
        clock -> clock.under(Accommodation.NONE, NOON.plusSeconds(180)));

    assertThat(loggedBreaks()).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(60));
  }

  @Test
  void endsARunningBreakInTheLogWhenTheAttemptIsSubmitted() {
    Attempt.InProgress attempt = begun();
    pause(attempt.id(), NOON.plusSeconds(60));

    attempts.close(stored(attempt).submit(NOON.plusSeconds(100)));

    assertThat(loggedBreaks()).containsExactly(Duration.ofSeconds(40));
  }

  @Test
  void beginsOneBreakHoweverManyPressAtOnce() {
    AttemptId id = begun().id();

    List<ExamClock> clocks = Race.of(n -> () -> pause(id, NOON.plusSeconds(60)));

    assertThat(clocks).containsOnly(clocks.getFirst());
    assertThat(loggedBreaks()).containsExactly(Duration.ofMinutes(15));
  }

  @Test
  void refusesAnswersInABreakAndTakesThemAfterIt() {
    AttemptId id = begun().id();
    pause(id, NOON.plusSeconds(60));

    assertThat(save(id, "page-1", 1, NOON.plusSeconds(61))).isEqualTo(new Recording.OnBreak());
    assertThat(attempts.sheet(id).lastSeq()).isZero();
    resume(id, NOON.plusSeconds(62));
    assertThat(save(id, "page-1", 1, NOON.plusSeconds(62))).hasFieldOrPropertyWithValue("seq", 1L);
  }

  @Test
  void leavesAnAttemptOpenWhoseBreakOutlastsItsOldDeadline() {
    Attempt.InProgress attempt = begun();
    Instant end = NOON.plus(Duration.ofMinutes(50));
    pause(attempt.id(), end.minusSeconds(60));

    assertThat(attempts.overdue(end.plus(Duration.ofMinutes(14)), 10)).isEmpty();
    assertThat(attempts.overdue(end.plus(Duration.ofMinutes(15)).plusMillis(1), 10)).hasSize(1);
  }

  @Test
  void letsThePageThatSavedFirstWriteAlone() {
    AttemptId id = begun().id();

    assertThat(save(id, "page-1", 1, NOON)).hasFieldOrPropertyWithValue("seq", 1L);
    assertThat(save(id, "page-2", 1, NOON)).isEqualTo(new Recording.Superseded());
    assertThat(attempts.sheet(id).lastSeq()).isEqualTo(1);
  }

  @Test
  void refusesTheOldPageOnceAnotherTookOverButKnowsWhatItHadSaved() {
    AttemptId id = begun().id();
    save(id, "page-1", 1, NOON);

    open.changeHolder(student.tenant(), id, holder -> Holder.of("page-2"));

    assertThat(save(id, "page-1", 2, NOON)).isEqualTo(new Recording.Superseded());
    assertThat(save(id, "page-1", 1, NOON)).hasFieldOrPropertyWithValue("seq", 1L);
    assertThat(save(id, "page-2", 1, NOON)).hasFieldOrPropertyWithValue("seq", 2L);
  }

  @Test
  void takesFromAPageThatWasLeftWhatWasUnderWayAndNothingFromTheOneBefore() {
    AttemptId id = begun().id();
    save(id, "page-1", 1, NOON);
    open.changeHolder(student.tenant(), id, holder -> Holder.of("page-2"));
    open.changeHolder(student.tenant(), id, holder -> holder.afterLeaveOf("page-2"));

    assertThat(save(id, "page-1", 2, NOON)).isEqualTo(new Recording.Superseded());
    assertThat(save(id, "page-2", 1, NOON)).hasFieldOrPropertyWithValue("seq", 2L);
    Holder left = open.holder(student.tenant(), id);
    assertThat(left).isEqualTo(new Holder(Optional.of("page-2"), true));

    open.changeHolder(student.tenant(), id, holder -> Holder.of("page-3"));
    assertThat(open.holder(student.tenant(), id)).isEqualTo(Holder.of("page-3"));
  }

  /**
   * An older version kept nothing of a page that was left: the upgrade takes the last that saved.
   */
  @Test
  void knowsAfterAnUpgradeWhichPageWasLeft() throws IOException {
    AttemptId id = begun().id();
    save(id, "page-1", 1, NOON);
    open.changeHolder(student.tenant(), id, holder -> Holder.of("page-2"));
    save(id, "page-2", 1, NOON);
    open.changeHolder(student.tenant(), id, holder -> Holder.NOBODY);

    String migration = Files.readString(Path.of("db/migration/V17__left_by.sql"));
    database.sql().execute(migration.substring(migration.indexOf("update attempt")));

    assertThat(save(id, "page-1", 2, NOON)).isEqualTo(new Recording.Superseded());
    assertThat(open.holder(student.tenant(), id))
        .isEqualTo(new Holder(Optional.of("page-2"), true));
  }

  @Test
  void givesAnAttemptThatNoPageHasHadToTheFirstThatSaves() {
    AttemptId id = begun().id();
    assertThat(open.holder(student.tenant(), id)).isEqualTo(Holder.NOBODY);

    save(id, "page-1", 1, NOON);

    assertThat(open.holder(student.tenant(), id)).isEqualTo(Holder.of("page-1"));
    assertThat(open.holder(elsewhere.tenant(), id)).isEqualTo(Holder.NOBODY);
  }

  @Test
  void letsAFormTakeOverSilently() {
    AttemptId id = begun().id();
    save(id, "page-1", 1, NOON);

    assertThat(save(id, "form-ANSWER-1", 1, NOON)).hasFieldOrPropertyWithValue("seq", 2L);
    assertThat(save(id, "page-1", 2, NOON)).isEqualTo(new Recording.Superseded());
  }

  @Test
  void hasOneHolderHoweverManyPagesAskAtOnce() {
    AttemptId id = begun().id();

    List<Boolean> held =
        Race.of(n ->
            () -> {
              Holder mine = Holder.of("page-" + n);
              return open.changeHolder(
                      student.tenant(), id, holder -> holder.page().isEmpty() ? mine : holder)
                  .filter(mine::equals)
                  .isPresent();
            });

    assertThat(held).containsOnlyOnce(true);
  }

  /** Two pages save at once while a third takes over: what was acknowledged is what is stored. */
  @Test
  void storesExactlyWhatItAcknowledgedInARaceOfPages() {
    AttemptId id = begun().id();
    List<Recording> saved =
        Race.of(n ->
            () -> {
              if (n == 7) {
                open.changeHolder(student.tenant(), id, holder -> Holder.of("page-9"));
              }
              return save(id, n == 7 ? "page-9" : "page-" + n % 2, n, NOON);
            });

    List<Long> numbers =
        saved.stream()
            .filter(Recording.Recorded.class::isInstance)
            .map(one -> ((Recording.Recorded) one).seq())
            .distinct() // a save after a later one of its page gets the later one's number
            .sorted()
            .toList();
    assertThat(saved.get(7)).isInstanceOf(Recording.Recorded.class);
    assertThat(numbers)
        .isEqualTo(IntStream.rangeClosed(1, numbers.size()).mapToObj(n -> (long) n).toList());
    assertThat(attempts.sheet(id).lastSeq()).isEqualTo(numbers.size());
  }

  @Test
  void changesNothingOfASubmittedAttemptOrAnotherTenants() {
    Attempt.InProgress attempt = begun();
    assertThat(open.changeClock(elsewhere.tenant(), attempt.id(), NOON, clock -> clock)).isEmpty();
    assertThat(open.of(student.tenant(), student.course(), student.person()))
        .containsExactly(attempt.id());

    attempts.close(attempt.submit(NOON));

    assertThat(open.changeClock(student.tenant(), attempt.id(), NOON, clock -> clock)).isEmpty();
    assertThat(open.changeHolder(student.tenant(), attempt.id(), holder -> holder)).isEmpty();
    assertThat(open.of(student.tenant(), student.course(), student.person())).isEmpty();
  }
}

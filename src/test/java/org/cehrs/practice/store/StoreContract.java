package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cehrs.practice.store.StoreFixture.NOON;
import static org.cehrs.practice.store.StoreFixture.QUIZ;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.AnswerEvent;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.Recording;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.link.Link;
import org.cehrs.practice.exam.link.LinkSettings;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations;
import org.cehrs.practice.passback.GradeState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the parts rely on, whichever database holds the data. */
abstract class StoreContract {

  private JooqRegistrations registrations;
  private JooqSessions sessions;
  private JooqAttempts attempts;
  private JooqBankArchive archive;
  private JooqGradeQueue grades;
  private JooqCohorts cohorts;
  private Registration school;

  abstract TestDatabase newDatabase();

  @BeforeEach
  void emptyDatabase() {
    TestDatabase database = newDatabase();
    SecureRandom chance = new SecureRandom();
    registrations = new JooqRegistrations(database.sql(), InstantSource.fixed(NOON), chance);
    sessions = new JooqSessions(database.sql(), chance);
    attempts = new JooqAttempts(database.sql(), database.transactions());
    archive = new JooqBankArchive(database.sql());
    grades = new JooqGradeQueue(database.sql(), chance);
    cohorts = new JooqCohorts(database.sql());
    school = keep("https://lms.example");
    archive.add(StoreFixture.bank(), NOON);
  }

  private Registration keep(String issuer) {
    return registrations.keep(
        StoreFixture.registration(issuer), List.of("1"), Registrations.Source.FILE);
  }

  private Session open(String id, Registration registration, String subject) {
    return sessions.open(
        id,
        StoreFixture.launch(registration, subject),
        new Link(Optional.of(QUIZ), Optional.empty(), LinkSettings.DEFAULT),
        NOON,
        NOON.plusSeconds(60));
  }

  private Session student() {
    return open("launch-of-a-student-00", school, "student-1");
  }

  private Attempt.InProgress begun(Session session) {
    Attempt.InProgress attempt = StoreFixture.attempt(session, sessions.activity(session, QUIZ), 1);
    assertThat(attempts.begin(attempt, StoreFixture.form())).isTrue();
    return attempt;
  }

  private static AnswerEvent answer(int position, String letter, long clientSeq) {
    return new AnswerEvent(position, AnswerEvent.Kind.ANSWER, letter, "page-1", clientSeq);
  }

  private Recording save(Session session, AttemptId attempt, AnswerEvent event, Instant now) {
    return attempts.record(session.tenant(), session.person(), attempt, event, now);
  }

  @Test
  void keepsARegistrationUnderItsIdAndUpdatesIt() {
    Registration again = keep("https://lms.example");

    assertThat(again.id()).isEqualTo(school.id());
    assertThat(registrations.ofIssuer("https://lms.example")).containsExactly(school);
    assertThat(registrations.find("https://lms.example", "client-1")).contains(school);
  }

  @Test
  void holdsADeploymentThatNobodyListed() {
    assertThat(registrations.accepts(school, "1")).isTrue();
    assertThat(registrations.accepts(school, "77")).isFalse();
    assertThat(registrations.accepts(school, "77")).isFalse();
  }

  @Test
  void findsTheSamePersonAndCourseForEveryLaunch() {
    List<Session> opened =
        Race.of(n -> () -> open("launch-%015d".formatted(n), school, "student-1"));

    assertThat(opened).extracting(Session::person).containsOnly(opened.getFirst().person());
    assertThat(opened).extracting(Session::course).containsOnly(opened.getFirst().course());
  }

  @Test
  void tellsPeopleOfTwoTenantsApart() {
    Session here = student();
    Session there = open("launch-elsewhere-00000", keep("https://other.example"), "student-1");

    assertThat(there.tenant()).isNotEqualTo(here.tenant());
    assertThat(there.person()).isNotEqualTo(here.person());
    assertThat(there.course()).isNotEqualTo(here.course());
  }

  @Test
  void endsASessionByTimeOrRevocation() {
    Session session = student();

    assertThat(sessions.find(session.id(), NOON.plusSeconds(59))).contains(session);
    assertThat(sessions.find(session.id(), NOON.plusSeconds(60))).isEmpty();
    sessions.extend(session.id(), NOON.plusSeconds(120));
    assertThat(sessions.find(session.id(), NOON.plusSeconds(60))).isPresent();
    sessions.revoke(session.id(), NOON);
    assertThat(sessions.find(session.id(), NOON)).isEmpty();
  }

  @Test
  void purgesOldSessions() {
    student();

    assertThat(sessions.purge(NOON)).isZero();
    assertThat(sessions.purge(NOON.plusSeconds(61))).isEqualTo(1);
  }

  @Test
  void findsOneActivityHoweverManyStartAtOnce() {
    Session session = student();

    List<ActivityId> found = Race.of(n -> () -> sessions.activity(session, QUIZ));

    assertThat(found).containsOnly(found.getFirst());
    assertThat(sessions.findActivity(session, QUIZ)).contains(found.getFirst());
    assertThat(sessions.findActivity(session, FULL)).isEmpty();
  }

  private static final org.cehrs.practice.exam.form.Exam FULL =
      org.cehrs.practice.exam.form.Exam.Whole.FULL;

  @Test
  void beginsOneAttemptHoweverManyPressStartAtOnce() {
    Session session = student();
    ActivityId activity = sessions.activity(session, QUIZ);

    List<Boolean> begun =
        Race.of(n ->
            () ->
                attempts.begin(
                    StoreFixture.attempt(session, activity, n + 1), StoreFixture.form()));

    assertThat(begun).containsOnlyOnce(true);
    assertThat(attempts.of(activity, session.person())).hasSize(1);
  }

  @Test
  void readsBackTheFormToTheLastBit() {
    Attempt.InProgress attempt = begun(student());

    assertThat(attempts.form(attempt.id())).isEqualTo(StoreFixture.form());
    assertThat(attempts.timesSeen(attempt.sitting().candidate()))
        .hasSize(20)
        .containsEntry(StoreFixture.ref(7).id(), 1);
  }

  @Test
  void keepsTheNewestAnswerOfEachPosition() {
    Session session = student();
    AttemptId attempt = begun(session).id();

    save(session, attempt, answer(3, "a", 1), NOON);
    save(session, attempt, answer(3, "c", 2), NOON);
    save(session, attempt, new AnswerEvent(4, AnswerEvent.Kind.FLAG, "on", "page-1", 3), NOON);

    Sheet sheet = attempts.sheet(attempt);
    assertThat(sheet.answer(3)).contains(Choice.C);
    assertThat(sheet.mark(4).flagged()).isTrue();
    assertThat(sheet.lastSeq()).isEqualTo(3);
  }

  @Test
  void acknowledgesARepeatedSaveWithTheSameNumber() {
    Session session = student();
    AttemptId attempt = begun(session).id();

    Recording first = save(session, attempt, answer(3, "a", 1), NOON);
    Recording late = save(session, attempt, answer(3, "a", 1), NOON.plus(Duration.ofHours(3)));

    assertThat(first).hasFieldOrPropertyWithValue("seq", 1L);
    assertThat(late).hasFieldOrPropertyWithValue("seq", 1L);
  }

  @Test
  void letsNoOldSaveOverrideALaterOneOfItsPage() {
    Session session = student();
    AttemptId attempt = begun(session).id();
    Recording later = save(session, attempt, answer(3, "b", 5), NOON);

    assertThat(save(session, attempt, answer(3, "a", 4), NOON)).isEqualTo(later);
    assertThat(save(session, attempt, answer(4, "c", 3), NOON))
        .hasFieldOrPropertyWithValue("seq", 2L);
    assertThat(attempts.sheet(attempt).answer(3)).contains(Choice.B);
    assertThat(attempts.sheet(attempt).answer(4)).contains(Choice.C);
  }

  @Test
  void numbersSavesThatArriveAtOnceWithoutGapOrDouble() {
    Session session = student();
    AttemptId attempt = begun(session).id();

    List<Recording> saved = Race.of(n -> () -> save(session, attempt, answer(n + 1, "b", n), NOON));

    assertThat(saved)
        .extracting(one -> one instanceof Recording.Recorded(long seq, var left) ? seq : 0)
        .containsExactlyInAnyOrderElementsOf(
            java.util.stream.LongStream.rangeClosed(1, Race.RUNNERS).boxed().toList());
  }

  @Test
  void refusesAnswersAfterTheGraceAndOffTheForm() {
    Session session = student();
    AttemptId attempt = begun(session).id();
    Instant end = NOON.plus(Duration.ofMinutes(50));

    assertThat(save(session, attempt, answer(1, "a", 1), end.plusSeconds(2)))
        .isInstanceOf(Recording.Recorded.class);
    assertThat(save(session, attempt, answer(1, "b", 2), end.plusSeconds(3)))
        .isInstanceOf(Recording.TooLate.class);
    assertThat(save(session, attempt, answer(21, "b", 3), NOON))
        .isEqualTo(new Recording.NotOnForm(20));
    assertThat(attempts.sheet(attempt).answer(1)).contains(Choice.A);
  }

  @Test
  void knowsNoAttemptOfAStranger() {
    Session session = student();
    AttemptId attempt = begun(session).id();
    Session peer = open("launch-of-a-peer-00000", school, "student-2");
    Session elsewhere = open("launch-elsewhere-00000", keep("https://other.example"), "student-1");

    assertThat(save(peer, attempt, answer(1, "a", 1), NOON))
        .isInstanceOf(Recording.NoSuchAttempt.class);
    assertThat(attempts.find(elsewhere.tenant(), attempt)).isEmpty();
  }

  @Test
  void closesAnAttemptOnceHoweverManySubmitAtOnce() {
    Attempt.InProgress attempt = begun(student());
    Attempt.Submitted submitted = attempt.submit(NOON.plusSeconds(9));

    List<Boolean> closed = Race.of(n -> () -> attempts.close(submitted));

    assertThat(closed).containsOnlyOnce(true);
    assertThat(attempts.find(attempt.sitting().tenant(), attempt.id())).contains(submitted);
    assertThat(attempts.overdue(NOON.plus(Duration.ofDays(1)), 10)).isEmpty();
  }

  @Test
  void findsAttemptsWhoseTimeIsOver() {
    Attempt.InProgress attempt = begun(student());
    Instant end = NOON.plus(Duration.ofMinutes(50));

    assertThat(attempts.overdue(end, 10)).isEmpty();
    assertThat(attempts.overdue(end.plusMillis(1), 10)).containsExactly(attempt);
  }

  @Test
  void addsScoreRecordsAndAnswersWithTheNewest() {
    AttemptId attempt = begun(student()).id();

    attempts.addScore(attempt, StoreFixture.score(389), "submitted", NOON);
    attempts.addScore(attempt, StoreFixture.score(401), "key changed", NOON.plusSeconds(1));

    assertThat(attempts.score(attempt)).contains(StoreFixture.score(401));
  }

  @Test
  void refusesAChangedItemThatKeptItsVersion() {
    Item item = StoreFixture.item(1);
    Item changed =
        new Item(
            item.ref(),
            item.domain(),
            item.topic(),
            item.level(),
            item.status(),
            item.task(),
            "Another stem?",
            item.options(),
            item.key(),
            item.ordered(),
            item.exhibit(),
            item.set(),
            item.enemies(),
            item.ratings(),
            item.reference(),
            item.watch());

    assertThatThrownBy(() -> archive.add(new Bank("snapshot-2", List.of(), List.of(changed)), NOON))
        .hasMessageContaining("REP-P1-001")
        .hasMessageContaining("raise its version");
    assertThat(archive.items(List.of(item.ref())).get(item.ref())).isEqualTo(item);
  }

  @Test
  void reportsTheFinishedAttemptsOfOneCourseOnly() {
    Session session = student();
    Attempt.Submitted done = begun(session).submit(NOON);
    Session elsewhere = open("launch-elsewhere-00000", keep("https://other.example"), "student-1");
    assertThat(cohorts.inProgress(session.tenant(), session.course(), Optional.of(QUIZ)))
        .isEqualTo(1);

    attempts.close(done);
    attempts.addScore(done.id(), StoreFixture.score(389), "submitted", NOON);
    attempts.addScore(done.id(), StoreFixture.score(400), "key changed", NOON);
    grades.add(StoreFixture.grade(done, 400), NOON);

    assertThat(cohorts.finished(session.tenant(), session.course(), Optional.empty()))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.name()).contains("Ines Okafor");
          assertThat(one.score()).isEqualTo(StoreFixture.score(400));
          assertThat(one.grade().map(GradeState::state)).contains(GradeState.State.WAITING);
        });
    assertThat(cohorts.finished(session.tenant(), elsewhere.course(), Optional.empty())).isEmpty();
    assertThat(cohorts.finished(elsewhere.tenant(), session.course(), Optional.empty())).isEmpty();
    assertThat(cohorts.finished(session.tenant(), session.course(), Optional.of(FULL))).isEmpty();
  }
}

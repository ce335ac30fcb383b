package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.practice.store.StoreFixture.NOON;
import static org.cehrs.practice.store.StoreFixture.QUIZ;
import static org.cehrs.practice.store.schema.Tables.ATTEMPT_FORM;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cehrs.practice.delivery.CloseOverdue;
import org.cehrs.practice.delivery.CountedGrade;
import org.cehrs.practice.delivery.SubmitAttempt;
import org.cehrs.practice.exam.attempt.Accommodation;
import org.cehrs.practice.exam.attempt.Accommodation.Pace;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.ExamClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the clock ends is closed, and nothing else, whichever database holds it. */
abstract class ClosingContract {

  private static final Duration LIMIT = Duration.ofMinutes(50);
  private static final Instant END = NOON.plus(LIMIT);
  private static final Accommodation DOUBLE = new Accommodation(new Pace.Times(200), Duration.ZERO);

  private TestDatabase database;
  private GradeSchool school;
  private ActivityId activity;
  private JooqAttempts attempts;
  private JooqOpenAttempts open;
  private Instant now;
  private SubmitAttempt submit;
  private CloseOverdue close;

  abstract TestDatabase newDatabase();

  @BeforeEach
  void anExamThatHasJustEnded() {
    database = newDatabase();
    school = new GradeSchool(database, StoreFixture.registration("https://one.example"));
    activity = school.link("link-1");
    attempts = new JooqAttempts(database.sql(), database.transactions());
    open = new JooqOpenAttempts(database.sql(), database.transactions());
    JooqBankArchive archive = new JooqBankArchive(database.sql());
    archive.add(StoreFixture.bank(), NOON);
    now = END.plus(Attempt.GRACE).plusMillis(1);
    InstantSource clock = () -> now;
    CountedGrade grades =
        new CountedGrade(
            new JooqSessions(database.sql(), new SecureRandom()), attempts, school.queue);
    submit = new SubmitAttempt(attempts, archive, grades, database.transactions(), clock);
    close = new CloseOverdue(attempts, submit, Runnable::run, clock);
  }

  private Attempt.InProgress begun(String student) {
    Attempt.InProgress attempt =
        new Attempt.InProgress(
            new Attempt.Sitting(
                new AttemptId(UUID.randomUUID()),
                school.tenant,
                school.course,
                activity,
                school.student(student),
                QUIZ,
                1,
                ExamClock.begin(NOON, Optional.of(LIMIT), Accommodation.NONE)));
    assertThat(attempts.begin(attempt, StoreFixture.form())).isTrue();
    return attempt;
  }

  private Attempt stored(Attempt attempt) {
    return attempts.find(school.tenant, attempt.id()).orElseThrow();
  }

  /** A teacher doubles the time. */
  private Optional<ExamClock> extend(Attempt attempt) {
    return open.changeClock(school.tenant, attempt.id(), now, clock -> clock.under(DOUBLE, now));
  }

  @Test
  void closesAtItsDeadlineWhatTheClockEnded() {
    Attempt.InProgress attempt = begun("s1");

    assertThat(close.handle()).isEqualTo(1);

    assertThat(stored(attempt)).isEqualTo(new Attempt.Submitted(attempt.sitting(), END));
    assertThat(attempts.score(attempt.id())).isPresent();
    assertThat(close.handle()).isZero();
  }

  @Test
  void closesAWholeClassSeveralAtATime() {
    List<Attempt.InProgress> all = IntStream.range(0, 12).mapToObj(n -> begun("s" + n)).toList();

    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      assertThat(new CloseOverdue(attempts, submit, threads, () -> now).handle()).isEqualTo(12);
    }

    assertThat(all)
        .allSatisfy(one -> assertThat(stored(one)).isInstanceOf(Attempt.Submitted.class))
        .allSatisfy(one -> assertThat(attempts.score(one.id())).isPresent());
  }

  @Test
  void waitsForSavesInFlight() {
    Attempt.InProgress attempt = begun("s1");
    now = END.plus(Attempt.GRACE).minusMillis(1);

    assertThat(close.handle()).isZero();
    assertThat(submit.closeIfOver(attempt)).isEqualTo(attempt);
  }

  /** The job has read its list, then a teacher gives more time, then the job comes to it. */
  @Test
  void leavesAnAttemptOpenThatGotTimeAfterItWasFoundOverdue() {
    Attempt.InProgress overdue = begun("s1");
    ExamClock longer = extend(overdue).orElseThrow();

    Attempt left = submit.closeIfOver(overdue);

    assertThat(left).isInstanceOf(Attempt.InProgress.class).isEqualTo(stored(overdue));
    assertThat(left.sitting().clock()).isEqualTo(longer);
    assertThat(attempts.score(overdue.id())).isEmpty();
  }

  @Test
  void closesForTheDeadlineThatIsStoredHoweverManyTeachersAndNodesPressAtOnce() {
    Attempt.InProgress attempt = begun("s1");

    List<Boolean> extended =
        Race.of(n -> () -> n % 2 == 0 ? extend(attempt).isPresent() : close.handle() < 0);

    boolean gotTime = extended.contains(true);
    assertThat(stored(attempt))
        .isInstanceOf(gotTime ? Attempt.InProgress.class : Attempt.Submitted.class);
    assertThat(stored(attempt).sitting().deadline()).contains(gotTime ? END.plus(LIMIT) : END);
    assertThat(attempts.score(attempt.id()).isPresent()).isNotEqualTo(gotTime);
  }

  @Test
  void letsAnAttemptThatCannotBeScoredHoldUpNoOther() {
    Attempt.InProgress broken = begun("s1");
    Attempt.InProgress sound = begun("s2");
    database
        .sql()
        .deleteFrom(ATTEMPT_FORM)
        .where(ATTEMPT_FORM.ATTEMPT_ID.eq(broken.id().value()))
        .execute();

    close.handle();

    assertThat(stored(broken)).isInstanceOf(Attempt.InProgress.class);
    assertThat(stored(sound)).isInstanceOf(Attempt.Submitted.class);
  }
}

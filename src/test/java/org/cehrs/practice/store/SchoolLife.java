package org.cehrs.practice.store;

import static org.cehrs.practice.store.StoreFixture.NOON;
import static org.cehrs.practice.store.StoreFixture.QUIZ;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.cehrs.practice.delivery.AuditEvent;
import org.cehrs.practice.delivery.Review;
import org.cehrs.practice.delivery.Rosters;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.Accommodation;
import org.cehrs.practice.exam.attempt.AnswerEvent;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.Recording;
import org.cehrs.practice.exam.link.Link;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations;
import org.cehrs.practice.lti.services.Member;
import org.cehrs.practice.store.schema.DefaultSchema;
import org.jooq.Table;

/** Students whose doings leave a row in every table that knows people. */
final class SchoolLife {

  static final Accommodation GRANTED =
      new Accommodation(new Accommodation.Pace.Times(150), Duration.ofMinutes(15));

  final TestDatabase database;
  final JooqAttempts attempts;
  final JooqGradeQueue grades;
  final JooqAuditLog log;
  final JooqSessions sessions;
  private final JooqRegistrations registrations;
  private final JooqOpenAttempts open;
  private final JooqAccommodations accommodations;
  private final JooqRosters rosters;
  private final AtomicInteger launches = new AtomicInteger();

  SchoolLife(TestDatabase database) {
    this.database = database;
    SecureRandom chance = new SecureRandom();
    attempts = new JooqAttempts(database.sql(), database.transactions());
    grades = new JooqGradeQueue(database.sql(), chance);
    log = new JooqAuditLog(database.sql(), chance);
    sessions = new JooqSessions(database.sql(), chance);
    registrations = new JooqRegistrations(database.sql(), InstantSource.fixed(NOON), chance);
    open = new JooqOpenAttempts(database.sql(), database.transactions());
    accommodations = new JooqAccommodations(database.sql());
    rosters = new JooqRosters(database.sql(), database.transactions(), chance);
    new JooqBankArchive(database.sql()).add(StoreFixture.bank(), NOON);
  }

  Registration school(String issuer) {
    return registrations.keep(
        StoreFixture.registration(issuer), List.of("1"), Registrations.Source.FILE);
  }

  Session launch(Registration school, String user) {
    return launch(school, user, NOON);
  }

  Session launch(Registration school, String user, Instant now) {
    return sessions.open(
        "launch-" + launches.incrementAndGet(),
        StoreFixture.launch(school, user),
        Link.PLAIN,
        now,
        now.plus(Duration.ofHours(12)));
  }

  /** Starts an exam, answers, takes a break, and is granted more time. */
  Attempt.InProgress sit(Session student) {
    Attempt.InProgress attempt =
        StoreFixture.attempt(
            student,
            sessions.activity(student, QUIZ),
            attempts.of(sessions.activity(student, QUIZ), student.person()).size() + 1);
    if (!attempts.begin(attempt, StoreFixture.form())) {
      throw new AssertionError("not begun");
    }
    save(student, attempt, 1);
    open.changeClock(
        student.tenant(),
        attempt.id(),
        NOON.plusSeconds(60),
        clock -> clock.pause(GRANTED, NOON.plusSeconds(60)).orElse(clock));
    open.changeClock(
        student.tenant(),
        attempt.id(),
        NOON.plusSeconds(90),
        clock -> clock.resume(NOON.plusSeconds(90)));
    return attempt;
  }

  Recording save(Session student, Attempt.InProgress attempt, int number) {
    return attempts.record(
        student.tenant(),
        student.person(),
        attempt.id(),
        new AnswerEvent(1, AnswerEvent.Kind.ANSWER, "b", "page-1", number),
        NOON);
  }

  /** Submits as the use case does: as the attempt is stored now, in one transaction. */
  void submit(Attempt.InProgress begun) {
    Attempt.InProgress attempt =
        attempts
            .find(begun.sitting().tenant(), begun.id())
            .map(Attempt.InProgress.class::cast)
            .orElseThrow();
    Attempt.Submitted done = attempt.submit(NOON.plusSeconds(100));
    database
        .transactions()
        .executeWithoutResult(status -> {
          if (attempts.close(done)) {
            attempts.addScore(done.id(), StoreFixture.score(410), "submit", NOON);
            grades.add(StoreFixture.grade(done, 410), NOON);
          }
        });
  }

  /** What others do with a student: a list, a grant, a look at the work, a grade sent again. */
  void teach(Session teacher, Session student, String user) {
    rosters.taught(teacher, Optional.of(URI.create("https://lms.example/members")));
    rosters.keep(
        new Rosters.Key(teacher.tenant(), teacher.course(), Optional.empty()),
        List.of(
            new Member(user, Optional.of("Ines Okafor"), true),
            new Member("other", Optional.of("Mei Sato"), true)),
        NOON);
    database
        .transactions()
        .executeWithoutResult(status ->
            accommodations.set(
                student.tenant(), student.course(), student.person(), GRANTED, NOON));
    new JooqReviews(database.sql()).begin(teacher, new Review.OfStudent(user));
    log.record(
        AuditEvent.of(
            teacher, "accommodation.set", student.person().toString(), "time 150 percent", NOON));
    log.record(
        AuditEvent.of(
            teacher, "grade.resend", "an-activity", "1 of student " + student.person(), NOON));
  }

  /** Every row of every table as text. */
  String everything() {
    return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
        .map(this::rows)
        .collect(Collectors.joining("\n"));
  }

  String rows(Table<?> table) {
    return table.getName() + database.sql().selectFrom(table).fetch().formatJSON();
  }
}

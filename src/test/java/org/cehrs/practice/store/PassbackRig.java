package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.GRADE_LANE;
import static org.cehrs.practice.store.schema.Tables.GRADE_PASSBACK;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.lti.SettableClock;
import org.cehrs.practice.lti.net.Outbound;
import org.cehrs.practice.lti.services.Ags;
import org.cehrs.practice.lti.services.AgsOfTests;
import org.cehrs.practice.passback.Comparison;
import org.cehrs.practice.passback.CourseGrades;
import org.cehrs.practice.passback.GradeSender;
import org.cehrs.practice.passback.GradeState;
import org.cehrs.practice.passback.LaneTurns;
import org.cehrs.practice.passback.PassbackWorker;
import org.cehrs.practice.passback.PlatformSimulator;
import org.cehrs.practice.passback.ReadBack;
import org.cehrs.practice.passback.ReviewAddress;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** The whole way of grades, from a real database to a simulated platform; time is told. */
final class PassbackRig implements AutoCloseable {

  final SettableClock clock = new SettableClock();
  final TestDatabase database;
  final PlatformSimulator platform;
  final GradeSchool school;
  private final Ags ags;
  private final Outbound outbound;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private PassbackWorker worker;
  private AtomicBoolean alive = new AtomicBoolean();

  PassbackRig(TestDatabase database, Flavor flavor, Path keys) {
    this.database = database;
    this.platform = new PlatformSimulator(flavor);
    this.school = new GradeSchool(database, platform.registration());
    this.outbound = new Outbound(Set.of(platform.host()));
    this.ags =
        AgsOfTests.of(
            outbound,
            keys,
            clock,
            new AgsOfTests.Shared(
                new JooqTokenCache(database.sql()),
                new JooqLeases(database.sql(), new SecureRandom())));
    this.worker = newWorker();
  }

  private PassbackWorker newWorker() {
    RandomGenerator jitter = new Random(20_261_122);
    DSLContext sql = whileAlive();
    JooqOutgoingGrades grades = new JooqOutgoingGrades(sql, database.transactions());
    ReviewAddress reviews = new ReviewAddress(URI.create("https://exams.example"));
    GradeSender sender = new GradeSender(grades, ags, reviews, clock, jitter);
    JooqRegistrations registrations =
        new JooqRegistrations(database.sql(), clock, new SecureRandom());
    LaneTurns turns = new LaneTurns(grades, sender, registrations, threads, clock, jitter);
    // A turn is over when sendDue returns; its two senders work side by side.
    return new PassbackWorker(
        UUID.randomUUID(), new JooqGradeLanes(sql), turns, Runnable::run, clock);
  }

  /** The database as long as this process lives. */
  private DSLContext whileAlive() {
    AtomicBoolean process = new AtomicBoolean(true);
    alive = process;
    ExecuteListener breath =
        ExecuteListener.onExecuteStart(context -> {
          if (!process.get()) {
            throw new IllegalStateException("the process was killed");
          }
        });
    return DSL.using(
        database.sql().configuration().deriveAppending(new DefaultExecuteListenerProvider(breath)));
  }

  ActivityId link(String column) {
    return school.link(column, "full", Optional.of(platform.column(column)), Optional.empty());
  }

  Attempt.Submitted graded(CandidateId student, ActivityId activity, int given) {
    return school.graded(student, activity, given, clock.instant());
  }

  Attempt.Submitted graded(String subject, String column, int given) {
    return graded(school.student(subject), link(column), given);
  }

  GradeState state(Attempt.Submitted done) {
    return school.queue.state(done.id()).orElseThrow();
  }

  /** What the gradebook holds for each student of an exam, by the platform's user id. */
  Map<String, Comparison> compared(ActivityId activity) {
    return switch (readBack(activity)) {
      case ReadBack.Outcome.Read(var held) ->
          courseGrades().students(school.tenant, activity).stream()
              .collect(
                  Collectors.toMap(
                      CourseGrades.StudentGrade::subject, one -> held.get(one.student())));
      case ReadBack.Outcome.Unknown(String reason) -> throw new AssertionError(reason);
    };
  }

  /** As a teacher does who compares an exam's grades with the gradebook. */
  ReadBack.Outcome readBack(ActivityId activity) {
    CourseGrades grades = courseGrades();
    CourseGrades.Standing exam =
        grades.exams(school.tenant, school.course).stream()
            .filter(one -> one.place().activity().equals(activity))
            .findFirst()
            .orElseThrow();
    List<CourseGrades.StudentGrade> students = grades.students(school.tenant, activity);
    JooqRegistrations registrations =
        new JooqRegistrations(database.sql(), clock, new SecureRandom());
    return new ReadBack(registrations, ags).compare(exam, students);
  }

  /** As a teacher does on the page of grades. */
  void sendAgain(ActivityId exam, CandidateId student) {
    courseGrades().resend(school.tenant, exam, List.of(student), clock.instant());
  }

  private CourseGrades courseGrades() {
    return new JooqCourseGrades(database.sql(), database.transactions());
  }

  /** One tick of the worker. */
  void tick() {
    worker.sendDue();
  }

  /** Ticks as time passes. */
  void run(Duration time, Duration step) {
    Instant end = clock.instant().plus(time);
    while (clock.instant().isBefore(end)) {
      tick();
      clock.pass(step);
    }
  }

  /** Ticks every second until nothing waits. */
  Duration drain(Duration atMost) {
    return drainAllBut(0, atMost);
  }

  Duration drainAllBut(int left, Duration atMost) {
    Instant start = clock.instant();
    while (waiting() > left) {
      if (clock.instant().isAfter(start.plus(atMost))) {
        throw new AssertionError(waiting() + " grades still wait: " + problems());
      }
      tick();
      clock.pass(Duration.ofSeconds(1));
    }
    return Duration.between(start, clock.instant());
  }

  int waiting() {
    return database.sql().fetchCount(GRADE_PASSBACK, GradeRows.is(GradeState.State.WAITING));
  }

  List<String> problems() {
    return database
        .sql()
        .selectDistinct(GRADE_PASSBACK.LAST_PROBLEM)
        .from(GRADE_PASSBACK)
        .fetch(GRADE_PASSBACK.LAST_PROBLEM);
  }

  /** Why the lane rests. */
  Optional<String> laneProblem() {
    return database.sql().selectFrom(GRADE_LANE).fetchOptional(GRADE_LANE.PROBLEM);
  }

  void stop() {
    worker.stop();
  }

  /** As kill -9: from here on the process writes nothing any more. */
  void kill() {
    alive.set(false);
  }

  /** Another process takes over: nothing in memory is left. */
  void restart() {
    worker = newWorker();
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    outbound.close();
    platform.close();
  }
}

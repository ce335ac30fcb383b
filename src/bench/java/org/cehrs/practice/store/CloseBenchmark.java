package org.cehrs.practice.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.cehrs.bench.BenchDatabase;
import org.cehrs.practice.bankfiles.BankFolder;
import org.cehrs.practice.bankfiles.BankReader;
import org.cehrs.practice.delivery.CloseOverdue;
import org.cehrs.practice.delivery.CountedGrade;
import org.cehrs.practice.delivery.SubmitAttempt;
import org.cehrs.practice.exam.attempt.Accommodation;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.ExamClock;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.form.Assembly;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.form.Form;
import org.cehrs.practice.exam.form.FormAssembler;
import org.cehrs.practice.exam.form.FormRequest;
import org.cehrs.practice.exam.form.Seed;

/**
 * How long it takes to close 1,000 full exams that end in the same moment, each question looked at
 * and answered once: closed, scored, and its grade queued, all on disk. The first class is the one
 * for which Java has compiled nothing yet.
 *
 * <p>{@code mvn -Pbench test-compile exec:exec@bench-close -Dbench.database=h2}
 */
public final class CloseBenchmark {

  private static final int STUDENTS = Integer.getInteger("bench.students", 1_000);
  private static final int CLASSES = 3;
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final Instant BEGIN = StoreFixture.NOON;
  private static final Duration LIMIT = Duration.ofMinutes(125);

  private static final String EVENTS =
      "insert into answer_event"
          + " (attempt_id, seq, position, kind, content, client_id, client_seq, at)"
          + " select a.id, 2 * n.x - k.x, n.x, case k.x when 1 then 'view' else 'answer' end,"
          + " case k.x when 1 then '' else 'a' end, 'page', 2 * n.x - k.x, a.started_at"
          + " from attempt a cross join generate_series(1, 125) as n(x)"
          + " cross join generate_series(0, 1) as k(x) where a.submitted_at is null";

  private final TestDatabase database;
  private final GradeSchool school;
  private final JooqAttempts attempts;
  private final FormAssembler assembler;
  private final CloseOverdue close;

  private CloseBenchmark(TestDatabase database) {
    this.database = database;
    this.school = new GradeSchool(database, StoreFixture.registration("https://one.example"));
    this.attempts = new JooqAttempts(database.sql(), database.transactions());
    JooqBankArchive archive = new JooqBankArchive(database.sql());
    Bank bank = BankReader.read(BankFolder.packed(), LocalDate.of(2026, 11, 22));
    archive.add(bank, BEGIN);
    this.assembler = FormAssembler.coldStart(bank);
    JooqSessions sessions = new JooqSessions(database.sql(), new SecureRandom());
    InstantSource clock = () -> BEGIN.plus(LIMIT).plus(Attempt.GRACE).plusMillis(1);
    CountedGrade grades = new CountedGrade(sessions, attempts, school.queue);
    SubmitAttempt submit =
        new SubmitAttempt(attempts, archive, grades, database.transactions(), clock);
    this.close = new CloseOverdue(attempts, submit, Executors.newFixedThreadPool(4), clock);
  }

  public static void main(String[] kinds) throws Exception {
    for (String kind : kinds) {
      try (BenchDatabase file = BenchDatabase.of(kind)) {
        CloseBenchmark benchmark = new CloseBenchmark(TestDatabase.at(file.url(), file.user()));
        for (int number = 1; number <= CLASSES; number++) {
          benchmark.begin(number);
          OUT.printf(
              "%-10s class %d of %d: %s%n", file.name(), number, STUDENTS, benchmark.close());
        }
      }
    }
    System.exit(0);
  }

  private void begin(int number) {
    ActivityId activity = school.link("exam-" + number);
    for (int n = 0; n < STUDENTS; n++) {
      Attempt.Sitting sitting =
          new Attempt.Sitting(
              new AttemptId(UUID.randomUUID()),
              school.tenant,
              school.course,
              activity,
              school.student(number + "-" + n),
              Exam.Whole.FULL,
              1,
              ExamClock.begin(BEGIN, Optional.of(LIMIT), Accommodation.NONE));
      attempts.begin(new Attempt.InProgress(sitting), form(n));
    }
    database.sql().execute(EVENTS);
  }

  private Form form(long seed) {
    FormRequest request = new FormRequest(Exam.Whole.FULL, new Seed(seed), Map.of());
    return ((Assembly.Built) assembler.assemble(request)).form();
  }

  private String close() {
    long start = System.nanoTime();
    Duration before = processorTime();
    int closed = close.handle();
    double seconds = (System.nanoTime() - start) / 1e9;
    double busy = processorTime().minus(before).toMillis() / 1e3;
    return "%d closed in %.2f s, by %.2f s of a processor".formatted(closed, seconds, busy);
  }

  /** Of this process; it has H2 in it, and PostgreSQL beside it. */
  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }
}

package org.cehrs.practice.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.cehrs.practice.browser.Browser;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.PostgresServer;
import org.cehrs.practice.running.Visitor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL goes and comes back while students answer and submit; the tool keeps running. */
class DatabaseAwayTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int SAVES = 40;

  /** Of these each page sends none before PostgreSQL was stopped. */
  private static final int HELD_BACK = 5;

  /** Each goes on with the same exams, by other answers under higher numbers. */
  private static final AtomicInteger ROUNDS = new AtomicInteger();

  private static PostgresServer postgres;
  private static DemoWorld world;

  @BeforeAll
  static void start(@TempDir Path folder) {
    postgres = PostgresServer.start(folder);
    world =
        DemoWorld.start(
            DemoWorld.Run.trusting("")
                .with(
                    Map.of(
                        "cehrs.db.url",
                        postgres.newDatabase(),
                        "cehrs.db.user",
                        PostgresServer.USER)));
  }

  @AfterAll
  static void stop() {
    world.close();
    postgres.close();
  }

  @Test
  void losesNothingThatWasAcknowledgedWhilePostgresRestartsUnderLoad() {
    assertKeepsWhatItAcknowledged(postgres::stop);
  }

  @Test
  void losesNothingThatWasAcknowledgedWhenPostgresCrashesUnderLoad() {
    assertKeepsWhatItAcknowledged(postgres::crash);
  }

  private static void assertKeepsWhatItAcknowledged(Runnable stop) {
    int round = ROUNDS.getAndIncrement();
    List<Desk> desks = desks("Diagnostic");
    int already = desks.getFirst().student().seen().size();
    ConcurrentLinkedQueue<Visitor.Page> failures = new ConcurrentLinkedQueue<>();
    CountDownLatch stopped = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(desks.size())) {
      List<CompletableFuture<Void>> work =
          desks.stream()
              .map(desk ->
                  CompletableFuture.runAsync(
                      () -> saveAll(desk, round, stopped, failures), threads))
              .toList();
      await().atMost(PATIENCE).until(() -> desks.getFirst().student().seen().size() > already + 10);
      stop.run();
      stopped.countDown();
      await().atMost(PATIENCE).until(() -> failures.size() >= desks.size());
      postgres.startAgain();
      work.forEach(CompletableFuture::join);
    }

    assertThat(failures).allSatisfy(DatabaseAwayTest::assertSaysWhatToDo);
    for (Desk desk : desks) {
      String view = desk.view().body();
      IntStream.rangeClosed(1, SAVES)
          .forEach(n ->
              assertThat(view)
                  .contains("{\"position\":%d,\"answer\":\"%s\"".formatted(n, choice(n + round))));
    }
  }

  /** Of four students one submits in the moment in which PostgreSQL stops, one while it is away. */
  @Test
  void sendsTheGradeOfEachExamOnceThatIsSubmittedWhilePostgresRestarts() {
    List<Desk> desks = desks("Full exam");
    List<Desk> answering = desks.subList(0, 2);
    List<Desk> submitting = desks.subList(2, 4);
    ConcurrentLinkedQueue<Visitor.Page> failures = new ConcurrentLinkedQueue<>();
    CountDownLatch stopped = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(desks.size() + 1)) {
      List<CompletableFuture<Void>> work = new ArrayList<>();
      answering.forEach(desk ->
          work.add(CompletableFuture.runAsync(() -> saveAll(desk, 0, stopped, failures), threads)));
      await().atMost(PATIENCE).until(() -> answering.getFirst().student().seen().size() > 20);
      CompletableFuture<Void> stopping = CompletableFuture.runAsync(postgres::stop, threads);
      work.add(
          CompletableFuture.runAsync(
              () -> repeat(submitting.getFirst()::submit, failures), threads));
      stopping.join();
      stopped.countDown();
      await().atMost(PATIENCE).until(() -> !failures.isEmpty());
      work.add(
          CompletableFuture.runAsync(
              () -> repeat(submitting.getLast()::submit, failures), threads));
      await().atMost(PATIENCE).until(() -> failures.stream().anyMatch(DatabaseAwayTest::ofSubmit));
      postgres.startAgain();
      work.forEach(CompletableFuture::join);
    }
    answering.forEach(desk -> repeat(desk::submit, failures));

    assertThat(failures).allSatisfy(DatabaseAwayTest::assertSaysWhatToDo);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(queued())
                .as("a grade for each exam, each sent")
                .hasSize(desks.size())
                .containsOnly("sent"));
    assertThat(world.lms().grades()).hasSize(desks.size());
    assertThat(world.bean(MeterRegistry.class).find("cehrs.platform.calls").timers())
        .extracting(timer -> timer.getId().getTag("outcome"))
        .as("the demo refuses the same grade when it comes again")
        .isNotEmpty()
        .doesNotContain("409");
  }

  private static boolean ofSubmit(Visitor.Page page) {
    return page.address().getPath().endsWith("/submit");
  }

  private static List<String> queued() {
    return world
        .bean(DSLContext.class)
        .fetch("select state from grade_passback")
        .getValues(0, String.class);
  }

  private static List<Desk> desks(String exam) {
    return IntStream.rangeClosed(1, 4)
        .mapToObj(n -> Desk.take(world, "Student " + n, exam))
        .toList();
  }

  private static void assertSaysWhatToDo(Visitor.Page page) {
    assertThat(page.status()).isEqualTo(503);
    assertThat(page.header("content-type")).startsWith("application/json");
    assertThat(page.body())
        .contains("\"code\":\"database-away\"", "\"reference\":", "Wait a minute")
        .doesNotContainIgnoringCase("exception");
  }

  /** Repeats each save until it is acknowledged, as the player does. */
  private static void saveAll(
      Desk desk, int round, CountDownLatch stopped, ConcurrentLinkedQueue<Visitor.Page> failures) {
    for (int n = 1; n <= SAVES; n++) {
      int position = n;
      if (n == SAVES - HELD_BACK + 1) {
        await().pollInSameThread().atMost(PATIENCE).until(() -> stopped.getCount() == 0);
      }
      repeat(
          () -> desk.answer(round * SAVES + position, position, choice(position + round)),
          failures);
    }
  }

  private static void repeat(
      Supplier<Visitor.Page> act, ConcurrentLinkedQueue<Visitor.Page> failures) {
    await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .atMost(PATIENCE)
        .until(() -> {
          Visitor.Page answer = act.get();
          if (answer.status() != 200) {
            failures.add(answer);
          }
          return answer.status() == 200;
        });
  }

  private static String choice(int position) {
    return String.valueOf("abcd".charAt(position % 4));
  }

  @Test
  void showsAPageThatSaysWhatToDoAndLetsThePlayerKeepItsAnswers() {
    try (Browser browser = Browser.start();
        var chromium = browser.launch();
        BrowserContext context = chromium.newContext()) {
      Walk student = Walk.framed(context, world, "Student 5", "Diagnostic");
      student.press("Start exam");
      student.option("a").check();
      assertThat(student.css("#saved")).hasText("Saved");

      postgres.stop();
      student.option("b").check();
      assertThat(student.css("#connection")).not().hasText("");
      Walk other = Walk.framed(context, world, "Student 1", "Full exam");
      assertThat(other.heading("The exam server cannot reach its data right now")).isVisible();
      assertThat(other.css("main")).containsText("Wait a minute, then try again");
      postgres.startAgain();

      assertThat(student.css("#connection"))
          .hasText("", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
      assertThat(student.css("#saved")).hasText("Saved");
    }
  }
}

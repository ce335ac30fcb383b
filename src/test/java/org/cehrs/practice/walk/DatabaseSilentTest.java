package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.PostgresServer;
import org.cehrs.practice.running.SilentProxy;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine of the database dies without a word: connections stay open and nothing comes. */
class DatabaseSilentTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static PostgresServer postgres;
  private static SilentProxy proxy;
  private static DemoWorld world;

  @BeforeAll
  static void start(@TempDir Path folder) {
    postgres = PostgresServer.start(folder);
    String url = postgres.newDatabase();
    proxy = SilentProxy.to(postgres.port());
    world =
        DemoWorld.start(
            DemoWorld.Run.trusting("")
                .with(
                    Map.of(
                        "cehrs.db.url",
                        url.replace(":" + postgres.port() + "/", ":" + proxy.port() + "/"),
                        "cehrs.db.user",
                        PostgresServer.USER,
                        "cehrs.db.silence",
                        "3s")));
  }

  @AfterAll
  static void stop() throws IOException {
    world.close();
    proxy.close();
    postgres.close();
  }

  @Test
  void answersThatTheDatabaseIsAwayAndGoesOnWhenItIsBack() {
    List<Desk> desks =
        IntStream.rangeClosed(1, 4)
            .mapToObj(n -> Desk.take(world, "Student " + n, "Diagnostic"))
            .toList();

    proxy.fallSilent();
    // More saves than the pool has connections: all of those in use hang.
    try (ExecutorService threads = Executors.newFixedThreadPool(24)) {
      AtomicInteger number = new AtomicInteger();
      List<CompletableFuture<Visitor.Page>> saves =
          IntStream.range(0, 24)
              .mapToObj(n -> desks.get(n % desks.size()))
              .map(desk ->
                  CompletableFuture.supplyAsync(
                      () -> desk.answer(number.incrementAndGet(), 1, "a"), threads))
              .toList();
      assertThat(saves)
          .extracting(CompletableFuture::join)
          .allSatisfy(page -> {
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.body()).contains("\"code\":\"database-away\"");
          });
    }
    proxy.speakAgain();

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(desks.getFirst().answer(99, 2, "b").status()).isEqualTo(200));
    assertThat(desks.getFirst().view().body()).contains("{\"position\":2,\"answer\":\"b\"");
  }
}

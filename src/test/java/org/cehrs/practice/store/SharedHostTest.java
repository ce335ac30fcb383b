package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.lti.SettableClock;
import org.cehrs.practice.lti.net.Outbound;
import org.cehrs.practice.lti.services.Ags;
import org.cehrs.practice.lti.services.AgsOfTests;
import org.cehrs.practice.passback.GradeSender;
import org.cehrs.practice.passback.LaneTurns;
import org.cehrs.practice.passback.PassbackWorker;
import org.cehrs.practice.passback.PlatformSimulator;
import org.cehrs.practice.passback.ReviewAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many schools on one host that hangs, and one elsewhere. */
class SharedHostTest {

  /** More than a node serves at once. */
  private static final int SCHOOLS = 20;

  private static final Duration LIMIT = Duration.ofMinutes(2);

  @TempDir private static Path keys;

  private final SettableClock clock = new SettableClock();
  private final SecureRandom chance = new SecureRandom();
  private final TestDatabase database = TestDatabase.h2();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch answers = new CountDownLatch(1);

  @Test
  void aHostThatHangsHoldsUpNoOther() throws Exception {
    try (PlatformSimulator slow = new PlatformSimulator(Flavor.OTHER);
        PlatformSimulator quick = new PlatformSimulator(Flavor.OTHER);
        Outbound outbound = new Outbound(Set.of(slow.host(), named(slow), quick.host()))) {
      slow.turn(platform -> {
        waitForRelease();
        return platform.get();
      });
      PassbackWorker worker = worker(outbound);
      for (int n = 0; n < SCHOOLS; n++) {
        school(slow, "slow-" + n, URI.create("http://" + named(slow) + "/items/slow-" + n));
      }
      tickUntil(worker, () -> slow.posts() == 4);
      school(quick, "quick", quick.column("quick"));
      tickUntil(worker, () -> quick.gradebook().changes().size() == 1);
      assertThat(slow.posts()).isEqualTo(4);

      answers.countDown();
      tickUntil(worker, () -> slow.gradebook().changes().size() == SCHOOLS);
    } finally {
      answers.countDown();
      threads.shutdownNow();
    }
  }

  /** Another name of the same machine, so that the two simulators are two hosts. */
  private static String named(PlatformSimulator platform) {
    return platform.host().replace("127.0.0.1", "localhost");
  }

  private void waitForRelease() {
    try {
      answers.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void tickUntil(PassbackWorker worker, Callable<Boolean> done) {
    await()
        .atMost(LIMIT)
        .until(() -> {
          worker.sendDue();
          return done.call();
        });
  }

  private void school(PlatformSimulator platform, String client, URI column) {
    GradeSchool school = new GradeSchool(database, registration(platform.registration(), client));
    school.graded(
        school.student("s"),
        school.link("l", "full", Optional.of(column), Optional.empty()),
        400,
        clock.instant());
  }

  private static Registration registration(Registration platform, String client) {
    return new Registration(
        UUID.randomUUID(),
        platform.issuer(),
        client,
        client,
        platform.authorizationEndpoint(),
        platform.tokenEndpoint(),
        platform.jwksUri(),
        platform.tokenAudience(),
        platform.lineItemMaximum(),
        platform.flavor(),
        false);
  }

  private PassbackWorker worker(Outbound outbound) {
    Ags ags =
        AgsOfTests.of(
            outbound,
            keys,
            clock,
            new AgsOfTests.Shared(
                new JooqTokenCache(database.sql()), new JooqLeases(database.sql(), chance)));
    JooqOutgoingGrades grades = new JooqOutgoingGrades(database.sql(), database.transactions());
    ReviewAddress reviews = new ReviewAddress(URI.create("https://exams.example"));
    GradeSender sender = new GradeSender(grades, ags, reviews, clock, chance);
    JooqRegistrations registrations = new JooqRegistrations(database.sql(), clock, chance);
    LaneTurns turns = new LaneTurns(grades, sender, registrations, threads, clock, chance);
    return new PassbackWorker(
        UUID.randomUUID(), new JooqGradeLanes(database.sql()), turns, threads, clock);
  }
}

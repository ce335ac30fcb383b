package org.cehrs.practice.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.practice.setup.StandingMetersTest.Database.Mood.ANSWERS;
import static org.cehrs.practice.setup.StandingMetersTest.Database.Mood.REFUSES;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.cehrs.practice.passback.GradeBacklog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A scrape never waits for the database. */
class StandingMetersTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final Database database = new Database();
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final StandingMeters standing =
      new StandingMeters(() -> 7, database::standing, InstantSource.fixed(NOW));

  static final class Database {
    enum Mood {
      ANSWERS,
      REFUSES
    }

    private Mood mood = ANSWERS;

    private GradeBacklog.Standing standing() {
      if (mood == REFUSES) {
        throw new IllegalStateException("away");
      }
      return new GradeBacklog.Standing(3, 2, Optional.of(NOW.minusSeconds(90)));
    }
  }

  @BeforeEach
  void measured() {
    standing.bindTo(meters);
  }

  @Test
  void showsWhatWasSeenLast() {
    standing.look();
    assertThat(value("cehrs.attempts.open")).isEqualTo(7);
    assertThat(value("cehrs.grades.waiting")).isEqualTo(3);
    assertThat(value("cehrs.grades.parked")).isEqualTo(2);
    assertThat(value("cehrs.grades.oldest.waiting")).isEqualTo(90);
  }

  @Test
  void showsNoNumberWhileTheDatabaseIsAwayAndGoesOnAfterwards() {
    standing.look();
    database.mood = REFUSES;
    standing.look();
    assertThat(value("cehrs.attempts.open")).isNaN();
    assertThat(value("cehrs.grades.waiting")).isNaN();
    database.mood = ANSWERS;
    standing.look();
    assertThat(value("cehrs.grades.waiting")).isEqualTo(3);
  }

  @Test
  void answersWhileTheDatabaseLetsItsReaderWait() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    StandingMeters waiting =
        new StandingMeters(
            () -> {
              asked.countDown();
              awaits(answer);
              return 7;
            },
            database::standing,
            InstantSource.fixed(NOW));
    MeterRegistry scraped = new SimpleMeterRegistry();
    waiting.bindTo(scraped);
    waiting.start();
    asked.await();
    assertThat(scraped.get("cehrs.attempts.open").gauge().value()).isNaN();
    answer.countDown();
    waiting.stop();
  }

  private static void awaits(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private double value(String name) {
    return meters.get(name).gauge().value();
  }
}

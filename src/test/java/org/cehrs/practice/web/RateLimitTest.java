package org.cehrs.practice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cehrs.practice.lti.SettableClock;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private final SettableClock clock = new SettableClock();
  private final RateLimit limit = new RateLimit(60, clock);

  private int passing(String whose, int times) {
    int passed = 0;
    for (int i = 0; i < times; i++) {
      passed += limit.take(whose).isZero() ? 1 : 0;
    }
    return passed;
  }

  @Test
  void letsAMinutesShareComeAtOnce() {
    assertThat(passing("school", 100)).isEqualTo(60);
  }

  @Test
  void refillsEvenly() {
    passing("school", 60);
    clock.pass(Duration.ofSeconds(10));
    assertThat(passing("school", 100)).isEqualTo(10);
    clock.pass(Duration.ofHours(1));
    assertThat(passing("school", 100)).isEqualTo(60);
  }

  @Test
  void saysHowLongToWait() {
    passing("school", 60);
    assertThat(limit.take("school")).isEqualTo(Duration.ofSeconds(1));
    RateLimit slow = new RateLimit(2, clock);
    slow.take("school");
    slow.take("school");
    assertThat(slow.take("school")).isEqualTo(Duration.ofSeconds(30));
    clock.pass(Duration.ofSeconds(30));
    assertThat(slow.take("school")).isZero();
  }

  @Test
  void countsEachForItself() {
    passing("school", 100);
    assertThat(limit.take("other")).isZero();
  }

  @Test
  void standsAClockThatGoesBack() {
    passing("school", 60);
    clock.pass(Duration.ofMinutes(-5));
    assertThat(limit.take("school").isZero()).isFalse();
  }

  @Test
  void forgetsTheLongestUnseenOfVeryMany() {
    passing("school", 60);
    for (int stranger = 1; stranger < 20_000; stranger++) {
      limit.take("stranger " + stranger);
    }
    assertThat(limit.take("school")).as("among the 20,000 seen last").isPositive();
    for (int stranger = 1; stranger <= 20_000; stranger++) {
      limit.take("another " + stranger);
    }
    assertThat(limit.take("school")).as("forgotten, so full again").isZero();
  }
}

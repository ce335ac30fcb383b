package org.cehrs.practice.passback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.practice.passback.RetryDelay.LONGEST;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RetryDelayTest {

  @Test
  void doublesFromFiveSecondsToTenMinutesAndSpreads() {
    SplittableRandom chance = new SplittableRandom(7);
    for (int round = 0; round < 200; round++) {
      assertThat(RetryDelay.after(0, LONGEST, chance))
          .isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(5));
      assertThat(RetryDelay.after(3, LONGEST, chance))
          .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(40));
      assertThat(RetryDelay.after(1_000_000, LONGEST, chance))
          .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(10));
    }
  }
}

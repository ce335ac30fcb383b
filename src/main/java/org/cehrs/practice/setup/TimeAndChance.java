package org.cehrs.practice.setup;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The only places where time and chance come from. */
@Configuration(proxyBeanMethods = false)
class TimeAndChance {

  /** Instants as precise as both databases keep them. */
  @Bean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), java.time.Duration.ofNanos(1_000));
  }

  @Bean
  RandomGenerator chance() {
    return new SecureRandom();
  }
}

package org.cehrs.practice.setup;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.cehrs.practice.lti.Registrations;
import org.cehrs.practice.lti.services.Ags;
import org.cehrs.practice.passback.GradeQueue;
import org.cehrs.practice.passback.GradeSender;
import org.cehrs.practice.passback.PassbackWorker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The grade queue's worker. */
@Configuration(proxyBeanMethods = false)
class PassbackWiring {

  /** As many platforms are served at once; each of them by one thread. */
  private static final int PLATFORMS_AT_ONCE = 16;

  @Bean(destroyMethod = "close")
  ExecutorService passbackThreads() {
    return Executors.newFixedThreadPool(
        PLATFORMS_AT_ONCE, Thread.ofPlatform().daemon().name("passback-", 0).factory());
  }

  @Bean
  GradeSender gradeSender(
      GradeQueue queue,
      Registrations registrations,
      Ags platform,
      Clock clock,
      RandomGenerator chance) {
    return new GradeSender(queue, registrations, platform, clock, chance);
  }

  @Bean
  PassbackWorker passbackWorker(
      GradeQueue queue, GradeSender sender, ExecutorService passbackThreads, Clock clock) {
    return new PassbackWorker(queue, sender, passbackThreads, clock);
  }
}

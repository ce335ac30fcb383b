package org.cehrs.practice.setup;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cehrs.practice.delivery.CourseRoster;
import org.cehrs.practice.delivery.RosterReading;
import org.cehrs.practice.delivery.Rosters;
import org.cehrs.practice.lti.Registrations;
import org.cehrs.practice.lti.services.AuthorizedCalls;
import org.cehrs.practice.lti.services.Leases;
import org.cehrs.practice.lti.services.Nrps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Courses' lists of students. */
@Configuration(proxyBeanMethods = false)
class RosterWiring {

  /** As many as platforms have readers; their calls end by themselves after seconds. */
  @Bean(destroyMethod = "shutdownNow")
  ExecutorService rosterThreads() {
    return Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("roster-", 0).factory());
  }

  @Bean
  Nrps nrps(AuthorizedCalls calls) {
    return new Nrps(calls);
  }

  @Bean
  RosterReading rosterReading(
      Rosters rosters, Nrps platform, Leases leases, ExecutorService rosterThreads, Clock clock) {
    return new RosterReading(rosters, platform, leases, rosterThreads, clock);
  }

  @Bean
  CourseRoster courseRoster(
      Rosters rosters, Registrations registrations, RosterReading reading, Clock clock) {
    return new CourseRoster(rosters, registrations, reading, clock);
  }
}

package org.cehrs.practice.setup;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.cehrs.practice.delivery.AuditLog;
import org.cehrs.practice.delivery.RenewColumn;
import org.cehrs.practice.delivery.ResendGrades;
import org.cehrs.practice.lti.Registrations;
import org.cehrs.practice.lti.services.Ags;
import org.cehrs.practice.passback.CourseGrades;
import org.cehrs.practice.passback.GradeLanes;
import org.cehrs.practice.passback.GradeSender;
import org.cehrs.practice.passback.LaneTurns;
import org.cehrs.practice.passback.OutgoingGrades;
import org.cehrs.practice.passback.PassbackWorker;
import org.cehrs.practice.passback.ReadBack;
import org.cehrs.practice.passback.ReviewAddress;
import org.cehrs.practice.web.PublicUrl;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** The grade queue's worker. */
@Configuration(proxyBeanMethods = false)
class PassbackWiring {

  /** Its size is bounded by the lanes that the worker takes at once. */
  @Bean(destroyMethod = "close")
  ExecutorService passbackThreads() {
    return Executors.newCachedThreadPool(
        Thread.ofPlatform().daemon().name("passback-", 0).factory());
  }

  @Bean
  ReviewAddress reviewAddress(PublicUrl publicUrl) {
    return new ReviewAddress(publicUrl.origin());
  }

  @Bean
  GradeSender gradeSender(
      OutgoingGrades grades,
      Ags platform,
      ReviewAddress reviews,
      Clock clock,
      RandomGenerator chance) {
    return new GradeSender(grades, platform, reviews, clock, chance);
  }

  @Bean
  LaneTurns laneTurns(
      OutgoingGrades grades,
      GradeSender sender,
      Registrations registrations,
      ExecutorService passbackThreads,
      Clock clock,
      RandomGenerator chance) {
    return new LaneTurns(grades, sender, registrations, passbackThreads, clock, chance);
  }

  @Bean
  PassbackWorker passbackWorker(
      GradeLanes lanes,
      LaneTurns turns,
      ExecutorService passbackThreads,
      Clock clock,
      RandomGenerator chance) {
    UUID node = new UUID(chance.nextLong(), chance.nextLong());
    return new PassbackWorker(node, lanes, turns, passbackThreads, clock);
  }

  @Bean
  ReadBack readBack(Registrations registrations, Ags platform) {
    return new ReadBack(registrations, platform);
  }

  @Bean
  ResendGrades resendGrades(CourseGrades grades, ReadBack gradebook, AuditLog audit, Clock clock) {
    return new ResendGrades(grades, gradebook, audit, clock);
  }

  @Bean
  RenewColumn renewColumn(
      CourseGrades grades,
      ResendGrades resend,
      AuditLog audit,
      TransactionOperations transactions,
      Clock clock) {
    return new RenewColumn(grades, resend, audit, transactions, clock);
  }

  @Bean
  GradeSending gradeSending(PassbackWorker worker) {
    return new GradeSending(worker);
  }
}

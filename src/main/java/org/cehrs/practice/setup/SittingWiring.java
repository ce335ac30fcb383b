package org.cehrs.practice.setup;

import java.time.InstantSource;
import org.cehrs.practice.delivery.Accommodations;
import org.cehrs.practice.delivery.ApplyAccommodation;
import org.cehrs.practice.delivery.AuditLog;
import org.cehrs.practice.delivery.EndBreak;
import org.cehrs.practice.delivery.HoldAttempt;
import org.cehrs.practice.delivery.LeaveAttempt;
import org.cehrs.practice.delivery.OpenAttempts;
import org.cehrs.practice.delivery.SetAccommodation;
import org.cehrs.practice.delivery.TakeBreak;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** The use cases about an attempt's clock and the page that has it. */
@Configuration(proxyBeanMethods = false)
class SittingWiring {

  @Bean
  ApplyAccommodation applyAccommodation(
      Accommodations accommodations, OpenAttempts attempts, InstantSource clock) {
    return new ApplyAccommodation(accommodations, attempts, clock);
  }

  @Bean
  SetAccommodation setAccommodation(
      Accommodations accommodations,
      ApplyAccommodation apply,
      AuditLog audit,
      TransactionOperations transactions,
      InstantSource clock) {
    return new SetAccommodation(accommodations, apply, audit, transactions, clock);
  }

  @Bean
  TakeBreak takeBreak(Accommodations accommodations, OpenAttempts attempts, InstantSource clock) {
    return new TakeBreak(accommodations, attempts, clock);
  }

  @Bean
  EndBreak endBreak(OpenAttempts attempts, InstantSource clock) {
    return new EndBreak(attempts, clock);
  }

  @Bean
  HoldAttempt holdAttempt(OpenAttempts attempts) {
    return new HoldAttempt(attempts);
  }

  @Bean
  LeaveAttempt leaveAttempt(OpenAttempts attempts) {
    return new LeaveAttempt(attempts);
  }
}

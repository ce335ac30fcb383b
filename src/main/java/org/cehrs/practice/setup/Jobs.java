package org.cehrs.practice.setup;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import org.cehrs.practice.delivery.AuditLog;
import org.cehrs.practice.delivery.CloseOverdue;
import org.cehrs.practice.delivery.RetainedData;
import org.cehrs.practice.delivery.Retention;
import org.cehrs.practice.delivery.Rosters;
import org.cehrs.practice.delivery.Sessions;
import org.cehrs.practice.lti.UsedLogins;
import org.cehrs.practice.lti.keys.ToolKeys;
import org.cehrs.practice.lti.services.Leases;
import org.cehrs.practice.lti.services.TokenCache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** What runs by itself, once in the cluster. */
@Configuration(proxyBeanMethods = false)
class Jobs {

  /** With the grace and the scheduler's own polling, an exam is closed within 5 s of its end. */
  static final Duration CLOSE_EVERY = Duration.ofSeconds(1);

  /** Ended sessions stay this long, so that late reports still find who they were. */
  private static final Duration SESSIONS_KEPT = Duration.ofDays(1);

  /** A course's list goes when no teacher looked at it for this long. */
  private static final Duration ROSTERS_KEPT = Duration.ofDays(30);

  @Bean
  RecurringTask<Void> closeOverdueAttempts(CloseOverdue close) {
    return Tasks.recurring("close-overdue-attempts", FixedDelay.of(CLOSE_EVERY))
        .execute((instance, context) -> close.handle());
  }

  @Bean
  Retention retention(
      RetainedData data,
      AuditLog audit,
      Settings settings,
      TransactionOperations transactions,
      InstantSource clock) {
    return new Retention(data, audit, settings.kept().terms(), transactions, clock);
  }

  @Bean
  RecurringTask<Void> deleteOld(Retention retention) {
    return Tasks.recurring("delete-old", FixedDelay.ofMinutes(1))
        .execute((instance, context) -> retention.deleteOld());
  }

  @Bean
  RecurringTask<Void> deletePeople(Retention retention) {
    return Tasks.recurring("delete-people", FixedDelay.ofHours(1))
        .execute((instance, context) -> retention.deletePeople());
  }

  @Bean
  RecurringTask<Void> deleteDroppedKeys(ToolKeys keys) {
    return Tasks.recurring("delete-dropped-keys", FixedDelay.ofHours(1))
        .execute((instance, context) -> keys.deleteDropped());
  }

  @Bean
  RecurringTask<Void> purge(
      UsedLogins logins,
      Sessions sessions,
      Rosters rosters,
      TokenCache tokens,
      Leases leases,
      InstantSource clock) {
    return Tasks.recurring("purge", FixedDelay.ofMinutes(1))
        .execute((instance, context) -> {
          logins.purge(clock.instant());
          sessions.purge(clock.instant().minus(SESSIONS_KEPT));
          rosters.purge(clock.instant().minus(ROSTERS_KEPT));
          tokens.purge(clock.instant());
          leases.purge(clock.instant());
        });
  }
}

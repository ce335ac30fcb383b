package org.cehrs.practice.setup;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import org.cehrs.practice.delivery.Sessions;
import org.cehrs.practice.delivery.SubmitAttempt;
import org.cehrs.practice.lti.LoginStates;
import org.cehrs.practice.passback.PassbackWorker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What runs by itself, once in the cluster. */
@Configuration(proxyBeanMethods = false)
class Jobs {

  /** Ended sessions stay this long, so that late reports still find who they were. */
  private static final Duration SESSIONS_KEPT = Duration.ofDays(1);

  @Bean
  RecurringTask<Void> closeOverdueAttempts(SubmitAttempt submit) {
    return Tasks.recurring("close-overdue-attempts", FixedDelay.ofSeconds(1))
        .execute((instance, context) -> submit.closeOverdue());
  }

  @Bean
  RecurringTask<Void> sendGrades(PassbackWorker worker) {
    return Tasks.recurring("send-grades", FixedDelay.ofSeconds(1))
        .execute((instance, context) -> worker.sendDue());
  }

  @Bean
  RecurringTask<Void> purge(LoginStates logins, Sessions sessions, InstantSource clock) {
    return Tasks.recurring("purge", FixedDelay.ofMinutes(1))
        .execute((instance, context) -> {
          logins.purge(clock.instant());
          sessions.purge(clock.instant().minus(SESSIONS_KEPT));
        });
  }
}

package org.cehrs.practice.setup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.cehrs.practice.delivery.Attempts;
import org.cehrs.practice.exam.form.Assembly;
import org.cehrs.practice.exam.form.FormAssembler;
import org.cehrs.practice.exam.form.FormRequest;
import org.cehrs.practice.lti.net.CallWatch;
import org.cehrs.practice.passback.GradeBacklog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the operator's dashboard shows: src/deploy/grafana-dashboard.json reads these. */
@Configuration(proxyBeanMethods = false)
class MetersWiring {

  /** The same on every node: each reads the database when it is asked. */
  @Bean
  MeterBinder standing(Attempts attempts, GradeBacklog grades, Clock clock) {
    return meters -> {
      Gauge.builder("cehrs.attempts.open", attempts::countOpen).register(meters);
      Gauge.builder("cehrs.grades.waiting", () -> grades.standing().waiting()).register(meters);
      Gauge.builder("cehrs.grades.parked", () -> grades.standing().parked()).register(meters);
      Gauge.builder("cehrs.grades.oldest.waiting", () -> oldest(grades, clock).toMillis() / 1e3)
          .baseUnit("seconds")
          .register(meters);
    };
  }

  private static Duration oldest(GradeBacklog grades, Clock clock) {
    return grades
        .standing()
        .oldestWaiting()
        .map(since -> Duration.between(since, clock.instant()))
        .orElse(Duration.ZERO);
  }

  @Bean
  CallWatch callWatch(MeterRegistry meters) {
    return (host, outcome, took) ->
        Timer.builder("cehrs.platform.calls")
            .tag("host", host)
            .tag("outcome", outcome)
            .publishPercentileHistogram()
            .register(meters)
            .record(took);
  }

  @Bean
  Function<FormRequest, Assembly> assembly(FormAssembler assembler, MeterRegistry meters) {
    Timer timer =
        Timer.builder("cehrs.form.assembly").publishPercentileHistogram().register(meters);
    return request -> timer.record(() -> assembler.assemble(request));
  }
}

package org.cehrs.practice.setup;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
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

  @Bean
  StandingMeters standing(Attempts attempts, GradeBacklog grades, Clock clock) {
    return new StandingMeters(attempts::countOpen, grades::standing, clock);
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

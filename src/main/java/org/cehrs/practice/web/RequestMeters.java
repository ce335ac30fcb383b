package org.cehrs.practice.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Times launches and saves by outcome and, where one was refused, by the reason that its page or
 * JSON gives. It stands before security, so that what security refuses counts as well.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestMeters extends OncePerRequestFilter {

  /** Request attribute: code of the problem that the answer tells of. */
  static final String REASON = RequestMeters.class.getName() + ".reason";

  private static final String NO_REASON = "none";
  private static final Pattern SAVES = Pattern.compile("/s/[^/]+/api/attempts/[^/]+/events");

  private final MeterRegistry meters;

  RequestMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return meter(request).isEmpty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Timer.Sample sample = Timer.start(meters);
    try {
      chain.doFilter(request, response);
    } finally {
      sample.stop(
          Timer.builder(meter(request).orElseThrow())
              .tag("outcome", outcome(response.getStatus()))
              .tag("reason", reason(request))
              .publishPercentileHistogram()
              .register(meters));
    }
  }

  private static Optional<String> meter(HttpServletRequest request) {
    if (!request.getMethod().equals("POST")) {
      return Optional.empty();
    }
    String path = request.getRequestURI();
    if (path.equals("/lti/launch")) {
      return Optional.of("cehrs.launches");
    }
    return SAVES.matcher(path).matches() ? Optional.of("cehrs.saves") : Optional.empty();
  }

  private static String outcome(int status) {
    HttpStatus.Series series = HttpStatus.Series.resolve(status);
    if (series == HttpStatus.Series.SERVER_ERROR) {
      return "failed";
    }
    return series == HttpStatus.Series.CLIENT_ERROR ? "refused" : "done";
  }

  private static String reason(HttpServletRequest request) {
    return request.getAttribute(REASON) instanceof String code ? code : NO_REASON;
  }
}

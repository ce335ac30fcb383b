package org.cehrs.practice.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits logins, launches and registrations per client address. A whole school may share one: the
 * limit is far beyond what its students do.
 */
class LaunchLimit extends OncePerRequestFilter {

  /**
   * Whoever holds an open invitation names addresses that are then fetched: that has an end too.
   */
  private static final List<String> LIMITED =
      List.of("/lti/login", "/lti/launch", "/lti/tab", RegistrationController.PATH);

  private final RateLimit limit;
  private final int perMinute;
  private final ErrorPages errors;

  LaunchLimit(RateLimit limit, int perMinute, ErrorPages errors) {
    this.limit = limit;
    this.perMinute = perMinute;
    this.errors = errors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Duration wait =
        limited(request)
            .map(path -> limit.take(path + " " + ClientNetwork.of(request)))
            .orElse(Duration.ZERO);
    if (wait.isZero()) {
      chain.doFilter(request, response);
    } else {
      request.setAttribute(ContentPolicy.FRAME_ANCESTORS, "*");
      response.setHeader("Retry-After", Long.toString(wait.toSeconds()));
      errors.write(request, response, Problem.tooMany(wait, perMinute));
    }
  }

  /** Each kind is counted apart, so that each launch of a busy school has its login. */
  private static Optional<String> limited(HttpServletRequest request) {
    return LIMITED.stream().filter(request.getRequestURI()::startsWith).findFirst();
  }
}

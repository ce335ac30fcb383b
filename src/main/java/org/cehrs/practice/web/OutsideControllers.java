package org.cehrs.practice.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What fails before a controller is reached, such as the look at a session, is answered too. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class OutsideControllers extends OncePerRequestFilter {

  private final ErrorPages errors;

  OutsideControllers(ErrorPages errors) {
    this.errors = errors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException failure) {
      if (response.isCommitted()) {
        throw failure;
      }
      response.resetBuffer();
      errors.writeFailed(request, response, failure);
    }
  }
}

package org.cehrs.practice.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;

/** What the JSON interface takes is short; of more than that no more is read. */
class BodyLimit extends OncePerRequestFilter {

  static final int MOST_BYTES = 8 * 1024;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(LaunchPath.isApi(request) ? new Limited(request) : request, response);
  }

  private static final class Limited extends ContentCachingRequestWrapper {

    Limited(HttpServletRequest request) {
      super(request, MOST_BYTES);
    }

    @Override
    protected void handleContentOverflow(int limit) {
      throw new ProblemException(Problem.tooLarge(limit));
    }
  }
}

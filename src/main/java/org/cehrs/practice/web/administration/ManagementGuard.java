package org.cehrs.practice.web.administration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets requests pass that show the management secret, and no other. */
class ManagementGuard extends OncePerRequestFilter {

  static final String SCHEME = "Bearer ";

  private final ManagementSecret secret;

  ManagementGuard(ManagementSecret secret) {
    this.secret = secret;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean shown =
        Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
            .filter(header -> header.startsWith(SCHEME))
            .map(header -> header.substring(SCHEME.length()))
            .filter(secret::is)
            .isPresent();
    if (shown) {
      chain.doFilter(request, response);
    } else {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}

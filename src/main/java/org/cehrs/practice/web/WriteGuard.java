package org.cehrs.practice.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Guards every write of a session against other sites. Spring's CSRF filter would let requests with
 * a bearer token pass, the cookie's too. A write must come from our own origin and show what only
 * our pages know: a header of fetch, or the hidden token of a form. A request whose session is that
 * of a bearer token is exempt: no browser adds one by itself.
 */
class WriteGuard extends OncePerRequestFilter {

  static final String FETCH_HEADER = "X-CEHRS-Session";
  static final String FORM_FIELD = "_session";
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  private final PublicUrl publicUrl;
  private final SessionTokens tokens;
  private final ErrorPages errors;

  WriteGuard(PublicUrl publicUrl, SessionTokens tokens, ErrorPages errors) {
    this.publicUrl = publicUrl;
    this.tokens = tokens;
    this.errors = errors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Problem> objection = objection(request);
    if (objection.isEmpty()) {
      chain.doFilter(request, response);
    } else {
      errors.write(request, response, objection.get());
    }
  }

  private Optional<Problem> objection(HttpServletRequest request) {
    try {
      return READS.contains(request.getMethod()) || carriesOwnToken(request) || isOurs(request)
          ? Optional.empty()
          : Optional.of(Problem.foreignWrite());
    } catch (InvalidParameterException unreadable) {
      return Optional.of(Problem.unreadableForm());
    }
  }

  private static boolean carriesOwnToken(HttpServletRequest request) {
    return Security.bearer(request).isPresent() && request.getHeader(HttpHeaders.ORIGIN) == null;
  }

  private boolean isOurs(HttpServletRequest request) {
    return publicUrl.isOriginOf(request)
        && (LaunchPath.isApi(request)
            ? request.getHeader(FETCH_HEADER) != null
            : hasFormToken(request));
  }

  private boolean hasFormToken(HttpServletRequest request) {
    return LaunchPath.launchId(request)
        .flatMap(launch ->
            Optional.ofNullable(request.getParameter(FORM_FIELD))
                .filter(token -> tokens.isFormToken(launch, token)))
        .isPresent();
  }
}

package org.cehrs.practice.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.lti.BegunLogin;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Cookies that work in a platform's frame: partitioned, since third-party cookies may be blocked,
 * and bound to a path, so that two launches in one browser never mix.
 */
class SessionCookies {

  private static final String LAUNCH = "cehrs_";
  private static final String STATE = "cehrs_state_";

  private final SessionTokens tokens;

  SessionCookies(SessionTokens tokens) {
    this.tokens = tokens;
  }

  /** The header that carries a session to its path. */
  HttpHeaders session(Session session, Instant now) {
    return header(
        cookie(LAUNCH + session.id(), tokens.issue(session.id(), session.expiresAt()))
            .path("/s/" + session.id())
            .maxAge(Duration.between(now, session.expiresAt())));
  }

  static Optional<String> session(HttpServletRequest request, String launchId) {
    return value(request, LAUNCH + launchId);
  }

  /** The header that binds a login to this browser. */
  static HttpHeaders state(String state, String secret, Duration kept) {
    return header(cookie(stateName(state), secret).path("/lti/").maxAge(kept));
  }

  static Optional<String> state(HttpServletRequest request, String state) {
    return value(request, stateName(state));
  }

  private static String stateName(String state) {
    return STATE + BegunLogin.nameOf(state);
  }

  private static ResponseCookie.ResponseCookieBuilder cookie(String name, String value) {
    return ResponseCookie.from(name, value)
        .secure(true)
        .httpOnly(true)
        .sameSite("None")
        .partitioned(true);
  }

  private static HttpHeaders header(ResponseCookie.ResponseCookieBuilder cookie) {
    HttpHeaders headers = new HttpHeaders();
    headers.add(HttpHeaders.SET_COOKIE, cookie.build().toString());
    return headers;
  }

  private static Optional<String> value(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }
}

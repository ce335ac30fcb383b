package org.cehrs.practice.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.cehrs.practice.delivery.OpenSession;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.delivery.Sessions;
import org.springframework.http.HttpHeaders;

/** Saves keep a session alive: once an hour of its life is gone, the next save renews it. */
class SessionRenewal {

  private static final Duration RENEW_BELOW = OpenSession.LIFETIME.minusHours(1);

  private final Sessions sessions;
  private final SessionCookies cookies;
  private final InstantSource clock;

  SessionRenewal(Sessions sessions, SessionCookies cookies, InstantSource clock) {
    this.sessions = sessions;
    this.cookies = cookies;
    this.clock = clock;
  }

  /** Headers for the answer to a save; empty while the session has long to live. */
  HttpHeaders after(Session session) {
    Instant now = clock.instant();
    if (Duration.between(now, session.expiresAt()).compareTo(RENEW_BELOW) > 0) {
      return new HttpHeaders();
    }
    sessions.extend(session.id(), now.plus(OpenSession.LIFETIME));
    return refreshed(session);
  }

  /** Headers that bring the cookie up to what the session's row says now. */
  HttpHeaders refreshed(Session session) {
    Instant now = clock.instant();
    return sessions
        .find(session.id(), now)
        .map(current -> cookies.session(current, now))
        .orElseGet(HttpHeaders::new);
  }
}

package org.cehrs.practice.web;

import java.time.InstantSource;
import org.cehrs.practice.delivery.Session;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Lets a browser into its session: its cookie, and the way to its first page. */
class Entrance {

  private final SessionCookies cookies;
  private final InstantSource clock;

  Entrance(SessionCookies cookies, InstantSource clock) {
    this.cookies = cookies;
    this.clock = clock;
  }

  ResponseEntity<String> enter(Session session) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .headers(cookies.session(session, clock.instant()))
        .header("Location", LaunchPath.of(session.id()) + "/")
        .cacheControl(CacheControl.noStore())
        .build();
  }
}

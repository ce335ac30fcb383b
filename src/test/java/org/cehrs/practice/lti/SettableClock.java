package org.cehrs.practice.lti;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that passes when told. */
public final class SettableClock implements InstantSource {

  private volatile Instant now = Instant.parse("2026-11-22T10:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  public synchronized void pass(Duration time) {
    now = now.plus(time);
  }
}

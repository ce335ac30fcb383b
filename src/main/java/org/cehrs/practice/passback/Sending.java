package org.cehrs.practice.passback;

import java.time.Duration;
import java.util.Optional;

/** What became of one grade in its sender's hands. */
sealed interface Sending {

  /** Sent, parked or given a new timestamp: the platform answered as it should. */
  record Settled() implements Sending {}

  /** Settled without a question to the platform. */
  record Unasked() implements Sending {}

  /** Put off. */
  record SetBack(String problem) implements Sending {}

  /** Put off for a reason of its place's own: the platform is well, and answered. */
  record Denied() implements Sending {}

  /** Not taken up: the platform asks to send less. */
  record Throttled(String problem, Optional<Duration> asked) implements Sending {}
}

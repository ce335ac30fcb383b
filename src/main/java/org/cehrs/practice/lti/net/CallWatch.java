package org.cehrs.practice.lti.net;

import java.time.Duration;

/** Is told of each outbound call when it is over. */
@FunctionalInterface
public interface CallWatch {

  /** Watches nothing. */
  CallWatch NONE = (host, outcome, took) -> {};

  /**
   * A call ended.
   *
   * @param outcome the answer's status, or {@code unanswered}
   */
  void over(String host, String outcome, Duration took);
}

package org.cehrs.practice.lti.net;

import java.time.Duration;

/**
 * How much patience a call gets.
 *
 * @param connect for the connection
 * @param silence between two packets
 * @param whole from start to end with all redirects, so that a platform that drips bytes holds
 *     nobody for long
 * @param bytes of an answer's body
 * @param hops redirects of one fetch
 */
record Limits(Duration connect, Duration silence, Duration whole, int bytes, int hops) {

  static final Limits USUAL =
      new Limits(
          Duration.ofSeconds(3), Duration.ofSeconds(8), Duration.ofSeconds(12), 1024 * 1024, 3);
}

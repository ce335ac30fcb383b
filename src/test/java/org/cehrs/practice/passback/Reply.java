package org.cehrs.practice.passback;

import java.util.HashMap;
import java.util.Map;

/** What a simulated platform answers. */
public sealed interface Reply {

  record Answer(int status, Map<String, String> headers, String body) implements Reply {}

  /** The connection ends without an answer. */
  record Cut() implements Reply {}

  static Answer of(int status, String body) {
    return new Answer(status, Map.of("Content-Type", "application/json"), body);
  }

  /** The same with one more header. */
  default Reply with(String header, String value) {
    if (!(this instanceof Answer(int status, var headers, String body))) {
      return this;
    }
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body);
  }
}

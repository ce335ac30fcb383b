package org.cehrs.practice.lti.net;

import java.util.Map;
import java.util.Optional;

/**
 * What a platform answered.
 *
 * @param headers by lower-case name; several of one name are joined by a comma
 */
public record Answer(int status, Map<String, String> headers, String body) {

  public Answer {
    headers = Map.copyOf(headers);
  }

  /**
   * A header's value.
   *
   * @param name in lower case
   */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  public boolean succeeded() {
    return status >= 200 && status < 300;
  }
}

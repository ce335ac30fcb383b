package org.cehrs.practice.lti.net;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** A request to a platform; headers are sent exactly as given. */
public record Call(String method, URI target, Map<String, String> headers, Optional<String> body) {

  public Call {
    headers = Map.copyOf(headers);
  }

  public static Call get(URI target, Map<String, String> headers) {
    return new Call("GET", target, headers, Optional.empty());
  }

  public static Call post(URI target, Map<String, String> headers, String body) {
    return new Call("POST", target, headers, Optional.of(body));
  }

  Call to(URI other) {
    return new Call(method, other, headers, body);
  }
}

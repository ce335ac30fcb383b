package org.cehrs.demolms.http;

import java.util.Map;

/** Ends a request early with the answer that tells why. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Response response;

  private Refused(String reason, Response response) {
    super(reason);
    this.response = response;
  }

  /** Plain text, for people and for logs. */
  public static Refused because(int status, String reason) {
    return new Refused(reason, Response.text(status, reason));
  }

  /** The error body of OAuth 2.0 (RFC 6749, 5.2). */
  public static Refused oauth(String error, String description) {
    var body = Map.of("error", error, "error_description", description);
    return new Refused(description, Response.json(400, body));
  }

  /** A challenge to a bearer token (RFC 6750, 3.1). */
  public static Refused bearer(int status, String error, String description) {
    String challenge =
        "Bearer error=\"%s\", error_description=\"%s\"".formatted(error, description);
    Response answer = Response.text(status, description).with("WWW-Authenticate", challenge);
    return new Refused(description, answer);
  }

  public Response response() {
    return response;
  }
}

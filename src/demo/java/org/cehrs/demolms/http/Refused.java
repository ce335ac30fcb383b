package org.cehrs.demolms.http;

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

  public Response response() {
    return response;
  }
}

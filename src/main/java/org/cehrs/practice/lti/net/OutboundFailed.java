package org.cehrs.practice.lti.net;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** A call that got no answer. */
public final class OutboundFailed extends IOException {

  private static final long serialVersionUID = 1;

  private final String reason;
  private final boolean forbidden;

  private OutboundFailed(String reason, boolean forbidden, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
    this.forbidden = forbidden;
  }

  static OutboundFailed unreachable(String reason, Throwable cause) {
    return new OutboundFailed(reason, false, cause);
  }

  static OutboundFailed forbidden(String reason, Throwable cause) {
    return new OutboundFailed(reason, true, cause);
  }

  /** Why, in plain words. */
  public String reason() {
    return reason;
  }

  /** Whether there was a connection, so that the request may have arrived. */
  public boolean connected() {
    return !(forbidden
        || getCause() instanceof UnknownHostException
        || getCause() instanceof ConnectException
        || getCause() instanceof NoRouteToHostException
        || getCause() instanceof ConnectTimeoutException);
  }

  /** Whether the rule of hosts forbade the call, so that trying again is of no use. */
  public boolean forbidden() {
    return forbidden;
  }
}

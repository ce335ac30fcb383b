package org.cehrs.demolms;

import java.net.URI;
import org.cehrs.demolms.http.Handler;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;

/**
 * Answers under the demo's own address only. Another name for this machine, localhost above all,
 * would be the tool's site or would not have the session's cookie.
 */
record OwnHost(URI address, Handler inside) implements Handler {

  @Override
  public Response handle(Request request) {
    String host = request.header("Host").orElse("");
    if (host.equals(address.getRawAuthority())) {
      return inside.handle(request);
    }
    return request.method().equals("GET")
        ? Response.seeOther(address.resolve("/").toString())
        : Response.text(421, "This is " + address + ", not \"" + host + "\".");
  }
}

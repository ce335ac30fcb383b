package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * An address may be written in one way only, so that what routes decode and what limits, guards and
 * meters compare is the same text. No address of this tool needs a percent sign.
 */
final class PlainAddresses implements RequestRejectedHandler {

  private final ErrorPages errors;

  PlainAddresses(ErrorPages errors) {
    this.errors = errors;
  }

  static HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.getEncodedUrlBlocklist().add("%");
    return firewall;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException cause)
      throws IOException {
    request.setAttribute(ContentPolicy.FRAME_ANCESTORS, "*"); // it shows nothing to press
    errors.writeOutside(request, response, Problem.strangeRequest());
  }

  /** Whether an address may be told in the log: in disguise it could hide what is cut out there. */
  static boolean isPlain(String address) {
    return !address.matches(".*(%|;|//|/\\.).*");
  }
}

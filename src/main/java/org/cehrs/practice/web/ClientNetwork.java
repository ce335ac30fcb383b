package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Who a request comes from, as far as an address can tell. */
final class ClientNetwork {

  private static final int LONGEST = 45;

  private ClientNetwork() {}

  /**
   * The IPv4 address, or the /64 network of an IPv6 one: a single client has all of that. Behind a
   * proxy it is the proxy's, unless forwarded headers are configured.
   */
  static String of(HttpServletRequest request) {
    return of(request.getRemoteAddr());
  }

  static String of(String address) {
    if (!address.contains(":")) {
      return address.substring(0, Math.min(LONGEST, address.length()));
    }
    try {
      // With a colon it is a literal, and no name is looked up.
      InetAddress parsed = InetAddress.getByName(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8))
          : parsed.getHostAddress();
    } catch (UnknownHostException noAddress) {
      return "none";
    }
  }
}

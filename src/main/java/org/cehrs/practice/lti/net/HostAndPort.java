package org.cehrs.practice.lti.net;

import java.net.URI;
import java.util.Locale;

/** A host with its port, as hosts are trusted: {@code lms.example:443}. */
public final class HostAndPort {

  private HostAndPort() {}

  /** Of a web address; in lower case, with the scheme's usual port where it names none. */
  public static String of(URI address) {
    int port = address.getPort();
    int usual = "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    return address.getHost().toLowerCase(Locale.ROOT) + ":" + (port == -1 ? usual : port);
  }
}

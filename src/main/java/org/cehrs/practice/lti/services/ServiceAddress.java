package org.cehrs.practice.lti.services;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Addresses derived from those a platform gave, whose query stays (Moodle's has one). */
final class ServiceAddress {

  private ServiceAddress() {}

  /** The address one step below: the step goes before the query. */
  static URI below(URI address, String step) {
    String whole = withoutFragment(address);
    int query = whole.indexOf('?');
    String path = query == -1 ? whole : whole.substring(0, query);
    String slash = path.endsWith("/") ? "" : "/";
    return URI.create(path + slash + step + (query == -1 ? "" : whole.substring(query)));
  }

  /** The address with one more parameter. */
  static URI with(URI address, String name, String value) {
    String whole = withoutFragment(address);
    return URI.create(
        whole
            + (whole.indexOf('?') == -1 ? "?" : "&")
            + name
            + "="
            + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  /**
   * The same over https, where it names http on a host that is known to speak https. Canvas behind
   * a proxy writes such addresses beside right ones, and a token must not travel in the open.
   */
  static URI secured(URI address, URI known) {
    boolean upgrade =
        "http".equals(address.getScheme())
            && "https".equals(known.getScheme())
            && address.getPort() == -1
            && known.getPort() == -1
            && Objects.equals(address.getHost(), known.getHost());
    return upgrade ? URI.create("https" + address.toString().substring("http".length())) : address;
  }

  private static String withoutFragment(URI address) {
    return address.toString().split("#", 2)[0];
  }
}

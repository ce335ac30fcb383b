package org.cehrs.practice.lti.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** An absolute http or https address of at most 2000 characters, without a password in it. */
final class WebAddress {

  private static final int LONGEST = 2_000;

  private WebAddress() {}

  static Optional<URI> of(String text) {
    try {
      URI address = new URI(text);
      boolean web =
          "https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme());
      return web
              && address.getHost() != null
              && address.getRawUserInfo() == null
              && text.length() <= LONGEST
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}

package org.cehrs.practice.lti;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** An absolute http or https address of at most 2000 characters, without a password in it. */
public final class WebAddress {

  private static final int LONGEST = 2_000;

  /** Canvas puts a signed token of its own into the address that takes content. */
  private static final int LONGEST_RETURN = 8_000;

  private WebAddress() {}

  public static Optional<URI> of(String text) {
    return of(text, LONGEST);
  }

  /** One to which content is returned. */
  public static Optional<URI> ofReturn(String text) {
    return of(text, LONGEST_RETURN);
  }

  private static Optional<URI> of(String text, int longest) {
    try {
      URI address = new URI(text);
      boolean web =
          "https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme());
      return web
              && address.getHost() != null
              && address.getRawUserInfo() == null
              && text.length() <= longest
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}

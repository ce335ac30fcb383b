package org.cehrs.practice.lti.services;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cehrs.practice.lti.net.Answer;

/** The Link header of paged lists (RFC 8288). */
final class NextPage {

  private static final Pattern LINK =
      Pattern.compile("<([^>]*)>\\s*((?:;[^,;\"]*(?:\"[^\"]*\")?)*)");
  private static final Pattern NEXT =
      Pattern.compile(";\\s*rel\\s*=\\s*(?:\"(?:[^\"]*\\s)?next(?:\\s[^\"]*)?\"|next)\\s*(?:;|$)");

  private NextPage() {}

  /** The next page as it is written, wherever it is. */
  static Optional<String> named(Answer answer) {
    Matcher links = LINK.matcher(answer.header("link").orElse(""));
    while (links.find()) {
      if (NEXT.matcher(links.group(2)).find()) {
        return Optional.of(links.group(1));
      }
    }
    return Optional.empty();
  }

  static boolean isOnHostOf(URI page, URI next) {
    return Objects.equals(next.getScheme(), page.getScheme())
        && Objects.equals(next.getRawAuthority(), page.getRawAuthority());
  }

  /** URI resolves by an older standard, by which a mere query loses the path's last step. */
  private static String whole(URI page, String target) {
    return target.startsWith("?") ? page.getRawPath() + target : target;
  }

  /** Empty where what is written is no address. */
  static Optional<URI> resolved(URI page, String target) {
    try {
      return Optional.of(ServiceAddress.secured(page.resolve(whole(page, target)), page));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

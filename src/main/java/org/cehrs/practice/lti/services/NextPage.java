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

  /** The next page on the same host; a page elsewhere would get our token. */
  static Optional<URI> of(URI page, Answer answer) {
    Matcher links = LINK.matcher(answer.header("link").orElse(""));
    while (links.find()) {
      if (NEXT.matcher(links.group(2)).find()) {
        return resolved(page, links.group(1));
      }
    }
    return Optional.empty();
  }

  private static Optional<URI> resolved(URI page, String target) {
    try {
      return Optional.of(ServiceAddress.secured(page.resolve(target), page))
          .filter(next -> Objects.equals(next.getScheme(), page.getScheme()))
          .filter(next -> Objects.equals(next.getRawAuthority(), page.getRawAuthority()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

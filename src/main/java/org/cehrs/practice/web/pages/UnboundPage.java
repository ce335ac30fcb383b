package org.cehrs.practice.web.pages;

import java.util.Optional;

/**
 * Shown where neither cookie nor storage came back: a new tab, opened by the button, takes the
 * launch up.
 *
 * @param person who was launched, to be recognised by the reader
 * @param state what the button posts to {@code /lti/tab}
 */
public record UnboundPage(
    Optional<String> person, Optional<String> course, String state, String reference)
    implements Page {

  @Override
  public Visit visit() {
    return Visit.outside();
  }
}

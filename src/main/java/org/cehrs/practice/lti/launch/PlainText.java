package org.cehrs.practice.lti.launch;

import java.util.Optional;

/** A name or title as it can be stored and shown: no control characters, at most 255 long. */
final class PlainText {

  private static final int LONGEST = 255;

  private PlainText() {}

  /** Empty where nothing is left. */
  static Optional<String> of(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .takeWhile(c -> plain.length() + Character.charCount(c) <= LONGEST)
        .forEach(plain::appendCodePoint);
    return Optional.of(plain.toString().strip()).filter(left -> !left.isEmpty());
  }
}

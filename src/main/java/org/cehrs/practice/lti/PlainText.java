package org.cehrs.practice.lti;

import java.util.Optional;

/** A name or title as it can be stored and shown: no control characters, at most 255 long. */
public final class PlainText {

  private static final int LONGEST = 255;

  private PlainText() {}

  /** Empty where nothing is left. */
  public static Optional<String> of(String text) {
    return of(text, LONGEST);
  }

  /** Of at most as many characters. */
  public static Optional<String> of(String text, int longest) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .takeWhile(c -> plain.length() + Character.charCount(c) <= longest)
        .forEach(plain::appendCodePoint);
    return Optional.of(plain.toString().strip()).filter(left -> !left.isEmpty());
  }
}

package org.cehrs.practice.exam.bank;

import java.util.Locale;
import java.util.Optional;

/** One of the four options of an item. */
public enum Choice {
  A,
  B,
  C,
  D;

  /** Reads {@code a} to {@code d}; anything else is empty. */
  public static Optional<Choice> of(String letter) {
    return switch (letter) {
      case "a" -> Optional.of(A);
      case "b" -> Optional.of(B);
      case "c" -> Optional.of(C);
      case "d" -> Optional.of(D);
      default -> Optional.empty();
    };
  }

  /** The lower-case letter that files, forms and the database use. */
  public String letter() {
    return name().toLowerCase(Locale.ROOT);
  }
}

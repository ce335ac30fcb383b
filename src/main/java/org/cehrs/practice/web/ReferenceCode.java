package org.cehrs.practice.web;

import java.util.random.RandomGenerator;

/** The eight characters on an error page that find its log line. */
record ReferenceCode(String value) {

  /** Without letters and digits that are easily taken for each other. */
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private static final int LENGTH = 8;

  static ReferenceCode draw(RandomGenerator chance) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
    }
    return new ReferenceCode(code.toString());
  }

  @Override
  public String toString() {
    return value;
  }
}

package org.cehrs.practice.web.pages;

/** Where a domain stands against the passing standard. */
public enum Standing {
  AT_OR_ABOVE("at or above"),
  NEAR("near: too close to tell"),
  BELOW("below");

  private final String words;

  Standing(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}

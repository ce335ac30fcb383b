package org.cehrs.practice.web;

import java.util.Optional;

/**
 * The answer that a form post of the player brings. A form sends what is chosen each time, changed
 * or not, and its page may be older than what another device has saved since.
 *
 * @param shown the letter that the page showed as chosen when it was sent to the browser, or empty
 * @param chosen the letter that is chosen now, or empty
 * @param stored the letter that is saved by now, or empty
 */
record PlainAnswer(String shown, String chosen, String stored) {

  /** An answer that no other device can have changed. */
  static PlainAnswer of(String chosen) {
    return new PlainAnswer("", chosen, "");
  }

  /** Whether the student chose something that is not saved. */
  boolean isUnsaved() {
    return !chosen.isEmpty() && !chosen.equals(shown) && !chosen.equals(stored);
  }

  /** Whether the student chose without having seen what is saved. */
  boolean isOvertaken() {
    return isUnsaved() && !stored.equals(shown);
  }

  Optional<String> toSave() {
    return Optional.of(chosen).filter(letter -> isUnsaved() && !isOvertaken());
  }
}

package org.cehrs.practice.exam.bank;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The rule or standard an item rests on.
 *
 * @param confirmation the public page that confirms it; empty means unverified
 */
public record Reference(String rule, Optional<Confirmation> confirmation) {

  /** A public page that was read and confirms the rule. */
  public record Confirmation(String url, LocalDate checked) {}
}

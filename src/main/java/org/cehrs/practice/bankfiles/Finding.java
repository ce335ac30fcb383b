package org.cehrs.practice.bankfiles;

import java.util.Optional;
import org.cehrs.practice.exam.bank.ItemId;

/**
 * What a writing rule found.
 *
 * @param rule the rule's name
 * @param item empty where the bank as a whole is meant
 */
public record Finding(Weight weight, String rule, Optional<ItemId> item, String text) {

  /** What a finding means for the build. */
  public enum Weight {
    /** Breaks a rule: the build fails. */
    FAULT,
    /** Somebody should look at it. */
    LOOK
  }

  @Override
  public String toString() {
    return item.map(ItemId::value).orElse("bank") + ": " + rule + ": " + text;
  }
}

package org.cehrs.practice.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemRef;

/** Port: every version of every item that was ever loaded. */
public interface BankArchive {

  /**
   * Adds the bank's new versions.
   *
   * @throws IllegalStateException where an item was changed without a new version
   */
  void add(Bank bank, Instant now);

  /** These versions; each of them must be in the archive. */
  Map<ItemRef, Item> items(Collection<ItemRef> refs);
}

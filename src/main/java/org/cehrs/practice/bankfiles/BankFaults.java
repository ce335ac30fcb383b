package org.cehrs.practice.bankfiles;

import java.util.List;
import java.util.stream.Collectors;

/** The bank cannot be used; holds every fault of every file, so that one look mends them all. */
public final class BankFaults extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  private BankFaults(List<Fault> faults) {
    super(message(faults));
    this.faults = faults;
  }

  static void throwIfAny(List<Fault> found) {
    if (!found.isEmpty()) {
      throw new BankFaults(found.stream().distinct().sorted().toList());
    }
  }

  /** Sorted by file and line. */
  public List<Fault> faults() {
    return faults;
  }

  private static String message(List<Fault> faults) {
    return faults.stream()
        .map(Fault::toString)
        .collect(Collectors.joining("\n", "faults in the item bank: " + faults.size() + "\n", ""));
  }
}

package org.cehrs.practice.lti.registration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a file, so that an administrator mends it in one go. */
final class Faults {

  private final Path file;
  private final List<String> found = new ArrayList<>();

  Faults(Path file) {
    this.file = file;
  }

  /**
   * Adds a fault.
   *
   * @param line counted from 0, as the parser does
   */
  void add(int line, String fault) {
    found.add("%s:%d: %s".formatted(file, line + 1, fault));
  }

  void raise() {
    if (!found.isEmpty()) {
      throw new RegistrationFault(found);
    }
  }
}

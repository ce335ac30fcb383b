package org.cehrs.practice.setup;

import java.util.List;

/** Settings that cannot be meant. */
final class SettingsFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  SettingsFault(List<String> faults) {
    super(String.join("\n", faults));
  }
}

package org.cehrs.practice.walk;

import java.util.Map;

class EveryCommandOnH2Test extends EveryCommand {

  @Override
  Map<String, Object> database() {
    return Map.of();
  }
}

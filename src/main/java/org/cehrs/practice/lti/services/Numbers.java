package org.cehrs.practice.lti.services;

import tools.jackson.databind.node.ObjectNode;

/** Numbers as people write them: 500, not 500.0. */
final class Numbers {

  private Numbers() {}

  static void put(ObjectNode json, String name, double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      json.put(name, (long) value);
    } else {
      json.put(name, value);
    }
  }
}

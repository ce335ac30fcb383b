package org.cehrs.practice.bankfiles;

import java.util.List;

/**
 * Which fields a mapping has.
 *
 * @param name what the mapping is called in a fault
 */
record Shape(String name, List<String> required, List<String> optional) {

  boolean knows(String field) {
    return required.contains(field) || optional.contains(field);
  }
}

package org.cehrs.practice.exam.attempt;

import java.util.UUID;

/** One exam at one place of a course. */
public record ActivityId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}

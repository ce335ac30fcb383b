package org.cehrs.practice.exam.attempt;

import java.util.UUID;

/** A course within one tenant. */
public record CourseId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}

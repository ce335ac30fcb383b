package org.cehrs.practice.exam.attempt;

import java.util.UUID;

/** Registration and deployment together; no query crosses it. */
public record TenantId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}

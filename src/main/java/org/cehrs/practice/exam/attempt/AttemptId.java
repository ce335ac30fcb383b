package org.cehrs.practice.exam.attempt;

import java.util.UUID;

/** An attempt's public id: it stands in addresses, so it is random. */
public record AttemptId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}

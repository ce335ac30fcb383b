package org.cehrs.practice.exam.attempt;

import java.util.UUID;

/** A person within one tenant. */
public record CandidateId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}

package org.cehrs.practice.exam.link;

import java.time.Instant;

/** Whether a student may begin a further attempt. */
public sealed interface Admission {

  record Admitted() implements Admission {}

  /** Why not. */
  sealed interface Refused extends Admission {}

  record NotYetOpen(Instant opens) implements Refused {}

  record Closed(Instant since) implements Refused {}

  /** The course is over. */
  record CourseClosed(Instant since) implements Refused {}

  /**
   * All attempts are used.
   *
   * @param limit how many there were
   */
  record NoneLeft(int limit) implements Refused {}
}

package org.cehrs.practice.delivery;

import java.time.Instant;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.TenantId;

/** Port: data of people whose time is over, of all tenants. Every call is a transaction. */
public interface RetainedData {

  /** A course that lives no more. */
  record Silent(TenantId tenant, CourseId course, Instant lastLaunch) {}

  /** What a run deleted: attempts, and of their grades those that were still to be sent. */
  record Deleted(int attempts, int unsentGrades) {}

  /**
   * The clock as the newest run saw it.
   *
   * @param trustedFrom nothing is deleted before: the clock had jumped, or was never seen before
   */
  record SeenClock(Instant at, Instant trustedFrom) {}

  Optional<SeenClock> seenClock();

  void note(SeenClock clock);

  /** A course with data of people that nobody has launched since then. */
  Optional<Silent> silent(Instant before);

  /** Deletes attempts that began before then, with all that hangs on them, waiting grades too. */
  Deleted deleteAttempts(CourseId course, Instant before, int limit);

  /**
   * Deletes what else a course holds about people, unless it was launched after all.
   *
   * @return whether it did
   */
  boolean empty(CourseId course, Instant before);

  /** Deletes people whom nothing needs any more: they would be made again by a launch. */
  int deletePeople(int limit);

  int deleteActs(Instant before, int limit);
}

package org.cehrs.practice.passback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.TenantId;

/** Port: how much there is to send, over all tenants, for whoever watches over the program. */
public interface GradeBacklog {

  /**
   * What stands in the queue.
   *
   * @param parked grades of which somebody has to do something
   * @param oldestWaiting when the grade was queued that waits longest
   */
  record Standing(long waiting, long parked, Optional<Instant> oldestWaiting) {}

  /**
   * One platform's part of the queue.
   *
   * @param held grades that wait until their deployment is approved
   * @param rest how its lane was left, or that it is not registered; empty where nothing was sent
   *     yet
   */
  record Platform(
      UUID registration, String name, Standing standing, long held, Optional<LaneRest> rest) {}

  /**
   * Grades of one exam that are not sent any more for the same reason.
   *
   * @param problem what the platform answered, for one of them
   */
  record Parked(
      UUID registration,
      TenantId tenant,
      CourseId course,
      ActivityId activity,
      String title,
      Obstacle obstacle,
      String problem,
      List<CandidateId> students) {

    public Parked {
      students = List.copyOf(students);
    }
  }

  Standing standing();

  /** Platforms with anything in the queue. */
  List<Platform> platforms();

  /** Of each student and exam the newest grade alone. */
  List<Parked> parked();
}

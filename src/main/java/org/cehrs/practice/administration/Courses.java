package org.cehrs.practice.administration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port: courses as the administrator sees and closes them. */
public interface Courses {

  /**
   * A course.
   *
   * @param lastLaunch to the day; empty where no data of people is held
   * @param closed since when students begin nothing more
   */
  record Course(
      UUID id,
      String title,
      String platform,
      Optional<Instant> lastLaunch,
      Optional<Instant> closed,
      int attempts) {}

  List<Course> all();

  Optional<Course> find(UUID id);

  void close(UUID id, Instant now);

  void reopen(UUID id);
}

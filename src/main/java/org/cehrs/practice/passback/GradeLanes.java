package org.cehrs.practice.passback;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Port: one lane a registration, which one node holds at a time, so that no two senders race for a
 * gradebook cell. A node that dies loses its lanes by time.
 */
public interface GradeLanes {

  /**
   * Takes open lanes with due grades that nobody holds, longest open first; none of a platform that
   * is not registered at the moment.
   */
  List<GradeLane> claim(UUID node, Instant now, Instant until, int limit);

  /** Holds on to lanes of a node. */
  void hold(UUID node, Collection<UUID> registrations, Instant until);

  /**
   * Why and how long a platform in trouble is left alone; empty where it is not. One that is not
   * registered at the moment is so without an end.
   */
  Optional<LaneRest> resting(UUID registration, Instant now);

  /** Gives a lane back, unless another node took it meanwhile. */
  void release(UUID node, UUID registration, LaneRest rest);
}

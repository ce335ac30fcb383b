package org.cehrs.practice.passback;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cehrs.practice.exam.attempt.ActivityId;

/**
 * Places where the platform does not take a new access token. It may be that its servers have not
 * all heard of the token yet; if it goes on, the tool was removed from the course.
 */
final class Denials {

  /** So many in a row take a minute or two, by the growing pauses between them. */
  private static final int PASSING = 4;

  private final Map<ActivityId, Integer> inARow = new ConcurrentHashMap<>();

  /** Whether it has gone on for so long that a person has to do something. */
  boolean countAnother(ActivityId place) {
    return inARow.merge(place, 1, Integer::sum) > PASSING;
  }

  void end(ActivityId place) {
    inARow.remove(place);
  }
}
